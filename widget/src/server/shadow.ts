import { attribute, markup, type Markup } from './markup.ts';
import type { Scene } from './scene.ts';
import { SERVED_STYLES, type ServedKind } from './served-styles.ts';

/** A declarative shadow root: the card as a browser draws it before, and without, any script. */
export function toShadowRoot(kind: ServedKind, content: Markup, { options }: Scene): Markup {
  return markup`<template shadowrootmode="open">${toStyles(kind, options)}${content}</template>`;
}

function toStyles(kind: ServedKind, { nonce, stylesheets }: Scene['options']): Markup {
  if (stylesheets !== undefined) return markup`<link rel="stylesheet" href="${stylesheets[kind]}">`;
  // Our own text, in which no gap was filled: nothing in it needs escaping, and a style is not unescaped.
  return { markup: `<style${attribute('nonce', nonce)?.markup ?? ''}>${SERVED_STYLES[kind]}</style>` };
}
