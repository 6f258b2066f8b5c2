// What a page of the trial does: eight acts, some at once and some a little later, and one as it goes away. Each is told to
// the trial twice, as it begins and as Curio says that it is recorded, by a request that blocks: what was told has arrived
// before anything else can happen to the page.
const visit = location.pathname.split('/').at(-1);
const TYPES = [
  'product-view',
  'like',
  'add-to-cart',
  'order',
  'product-click',
  'share',
  'like',
  'add-to-cart',
];
let acts = 0;

window.curio = window.curio || [];
window.curio.push((client) => {
  const act = async (type, tell) => {
    const tag = `${visit}-${(acts += 1)}`;
    const fields = type === 'order' ? { orderId: tag } : {};
    const recording = client.track(type, { item: tag, ...fields });
    tell('/begun', tag);
    const { id } = await recording;
    tell('/made', JSON.stringify({ id, tag }));
  };
  const tellNow = (path, body) => {
    const request = new XMLHttpRequest();
    request.open('POST', path, false);
    request.send(body);
  };
  // While a page goes away no request may block it.
  const tellLeaving = (path, body) => navigator.sendBeacon(path, body);
  TYPES.forEach((type, at) => {
    setTimeout(() => void act(type, tellNow), at < 5 ? 0 : at * 40);
  });
  addEventListener('pagehide', () => void act('product-click', tellLeaving));
});
