/** The parts of the browsers' own API for extensions that these tests call. */
interface ExtensionApi {
  readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  readonly commands: {
    readonly onCommand: { dispatch(command: string, tab: object | undefined): void };
    getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]>;
  };
  readonly tabs: {
    getCurrent(): Promise<{ readonly id: number } | undefined>;
    query(what: object): Promise<readonly { readonly id: number; readonly lastAccessed: number }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  /** Chromium's own, on its page of extensions only. */
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
}

declare global {
  var chrome: ExtensionApi;
  var browser: ExtensionApi | undefined;
}

export type { ExtensionApi };
