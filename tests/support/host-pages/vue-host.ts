import { createApp, defineComponent, h, KeepAlive, ref } from 'vue';

/** A view of its own, so that the application can keep it alive while another is shown. */
const Watch = defineComponent(() => () => h('curio-feed', { count: 4 }));
const About = defineComponent(() => () => h('p', 'About the shop'));

/** A Vue application: a feed in a view that is kept alive, and a card that comes and goes. */
const Shop = defineComponent(() => {
  const isWatching = ref(true);
  const hasCard = ref(true);
  return () => [
    h('h1', 'A Vue shop'),
    h('button', { onClick: () => (isWatching.value = !isWatching.value) }, 'toggle'),
    h('button', { onClick: () => (hasCard.value = !hasCard.value) }, 'card'),
    h(KeepAlive, null, { default: () => h(isWatching.value ? Watch : About) }),
    hasCard.value ? h('curio-product', { 'item-id': 'kettle-gooseneck' }) : null,
  ];
});

const app = createApp(Shop);
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('curio-');
app.mount('#root');
