import { createElement, StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A React application: a feed that comes and goes, and whose attributes change, under strict mode's double mount. */
function Shop(): ReactNode {
  const [isShown, setShown] = useState(true);
  const [category, setCategory] = useState('');
  return createElement(
    'main',
    null,
    createElement('h1', null, 'A React shop'),
    createElement('button', { onClick: () => setShown(!isShown) }, 'toggle'),
    createElement('button', { onClick: () => setCategory('Kitchen') }, 'kitchen'),
    isShown ? createElement('curio-feed', { category, count: 4 }) : null,
    createElement('curio-product', { 'item-id': 'kettle-gooseneck' }),
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(createElement(StrictMode, null, createElement(Shop, null)));
