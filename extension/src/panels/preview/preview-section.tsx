import { ChevronDown, Cpu, Eye, KeyRound, RefreshCw, Unplug } from 'lucide';
import type { VNode } from 'preact';
import type { PreviewAnswer } from '../../preview/preview.ts';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import type { PanelModel } from '../panel-model.ts';
import type { SectionProps } from '../section-props.ts';
import type { PreviewState } from './preview-model.ts';
import { PreviewList } from './preview-list.tsx';

/** What a visitor would see of the page's catalogue, and who would decide it. */
export function PreviewSection({ model, report }: SectionProps): VNode {
  const words = model.words.value.preview;
  const shown = model.preview.shown.value;
  if (shown.state === 'open') return <OpenPreview model={model} shown={shown} />;
  if (shown.state === 'opening') {
    return <Notice icon={Eye} state="preview-opening" title={words.opening} help={words.openingHelp} />;
  }
  if (shown.state === 'no-permission') return <PermissionNotice model={model} shown={shown} />;
  if (shown.state === 'failed') {
    const help = words.failedHelp(new URL(shown.catalogUrl).host);
    return (
      <Notice icon={RefreshCw} state="preview-failed" title={words.failed} help={help}>
        <p lang="en">{shown.message}</p>
        <button type="button" class="plain" onClick={model.preview.openAgain}>
          {words.openAgain}
        </button>
      </Notice>
    );
  }
  const help = report.bridge === 'answered' ? words.noCatalogHelp : words.noCurioHelp;
  return (
    <Notice icon={Unplug} state="preview-no-catalog" title={words.noCatalog} help={help}>
      <button type="button" class="plain" onClick={model.lookAgain}>
        {model.words.value.lookAgain}
      </button>
    </Notice>
  );
}

function PermissionNotice({ model, shown }: Shown<'no-permission'>): VNode {
  const words = model.words.value.preview;
  const { host } = new URL(shown.catalogUrl);
  return (
    <Notice
      icon={KeyRound}
      state="preview-no-permission"
      title={words.permissionTitle}
      help={shown.isRefused ? words.permissionRefused(host) : words.permissionHelp(host)}
    >
      <button type="button" class="plain" data-testid="allow-catalog" onClick={model.preview.allow}>
        {words.allow(host)}
      </button>
    </Notice>
  );
}

interface Shown<State extends PreviewState['state']> {
  readonly model: PanelModel;
  readonly shown: Extract<PreviewState, { state: State }>;
}

function OpenPreview({ model, shown }: Shown<'open'>): VNode {
  const words = model.words.value.preview;
  const { answer, likes, categories, isBusy, catalogUrl } = shown;
  return (
    <div class="preview" aria-busy={isBusy} data-testid="preview" data-tier={answer?.tier}>
      <label class="field">
        <span>{words.visitor}</span>
        <select
          data-testid="preview-visitor"
          value={likes ?? ''}
          onChange={({ currentTarget }) => model.preview.choose(currentTarget.value || null)}
        >
          <option value="">{words.newVisitor}</option>
          <optgroup label={words.whoLikes}>
            {categories.map((category) => (
              <option key={category} value={category}>
                {words.likes(category)}
              </option>
            ))}
          </optgroup>
        </select>
        <Icon drawing={ChevronDown} />
      </label>
      <p class="about">{likes === null ? words.newVisitorHelp : words.opened(answer?.opened ?? [])}</p>
      {answer !== null && (
        <>
          <Ranker model={model} answer={answer} likes={likes} />
          <PreviewList model={model} rows={answer.rows} />
        </>
      )}
      <p class="foot">{words.foot(new URL(catalogUrl).host)}</p>
    </div>
  );
}

function Ranker({
  model,
  answer,
  likes,
}: {
  readonly model: PanelModel;
  readonly answer: PreviewAnswer;
  readonly likes: string | null;
}): VNode {
  const words = model.words.value.preview;
  return (
    <p class="source" role="status" data-testid="preview-ranker">
      <Icon drawing={Cpu} />
      {answer.tier === 2 ? (
        <span>
          <strong>{words.rankedBy(answer.modelVersion)}</strong> {words.rankedHere}
        </span>
      ) : (
        <span>
          <strong>{words.rankedByPrior}</strong>{' '}
          {likes === null ? words.nobodyKnown : <span lang="en">{answer.reason}</span>}
        </span>
      )}
    </p>
  );
}
