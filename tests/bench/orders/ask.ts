import { request, type Agent } from 'node:http';

/** Asks over a kept connection; without a body by GET. */
export function ask(
  agent: Agent,
  url: string,
  sending: { readonly body?: string; readonly headers?: Record<string, string> } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const { body, headers = {} } = sending;
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { agent, headers, method: body === undefined ? 'GET' : 'POST' },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
