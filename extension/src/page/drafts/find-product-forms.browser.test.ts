import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProductForms } from './find-product-forms.ts';

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});

afterEach(() => {
  page.remove();
});

/** The fields that are found: their name or id, and their kind. */
function find(html: string): readonly string[] {
  page.innerHTML = html;
  return findProductForms(document).flatMap(({ fields }) =>
    fields.map(({ element, kind }) => `${element.getAttribute('name') ?? element.id}: ${kind}`),
  );
}

test.each([
  [
    'Shopify’s admin',
    `<form><label for=":r1:">Title</label><input id=":r1:" name="title" type="text" autocomplete="off">
      <label for="product-description">Description</label><textarea id="product-description"></textarea>
      <label for="price">Price</label><input id="price" name="price" inputmode="decimal"></form>`,
    ['title: title', 'product-description: description'],
  ],
  [
    'WooCommerce’s editor',
    `<form id="post" action="post.php"><input name="post_title" id="title" type="text" autocomplete="off">
      <textarea name="content" id="content"></textarea><input name="_regular_price" type="text">
      <textarea name="excerpt" id="excerpt"></textarea></form>`,
    ['post_title: title', 'content: description', 'excerpt: description'],
  ],
  [
    'Magento’s form',
    `<div role="main"><input name="product[name]" type="text"><input name="product[price]" type="text"></div>`,
    ['product[name]: title'],
  ],
  [
    'a plain Chinese form',
    `<form><label>商品名称 <input id="a"></label><label>商品详情 <textarea id="b"></textarea></label></form>`,
    ['a: title', 'b: description'],
  ],
  [
    'a German form with an editor that has no name',
    `<form><label for="n">Produktname</label><input id="n"><div id="e" contenteditable="true" role="textbox">x</div></form>`,
    ['n: title', 'e: description'],
  ],
])('%s is a product form', (_, html, fields) => {
  expect(find(html)).toEqual(fields);
});

test.each([
  ['a search', '<form role="search"><input type="search" name="title"><input name="price"></form>'],
  [
    'a login',
    '<form><input name="name"><input type="password" name="p"><textarea name="details"></textarea></form>',
  ],
  [
    'a checkout',
    `<form action="/checkout"><input name="name" autocomplete="name"><input name="price"><textarea name="content"></textarea></form>`,
  ],
  ['a contact form', '<form><input name="name"><input name="email"><textarea name="body"></textarea></form>'],
  [
    'a contact form without an e-mail',
    '<form><input name="name"><textarea name="message"></textarea></form>',
  ],
  ['a review', '<form><input name="review[title]"><textarea name="review[body]"></textarea></form>'],
  ['a title alone', '<form><input name="title"></form>'],
  [
    'fields nobody sees',
    '<form style="display:none"><input name="title"><textarea name="body"></textarea></form>',
  ],
  [
    'a newsletter',
    '<form action="/newsletter"><input name="title"><textarea name="content"></textarea></form>',
  ],
])('%s is none', (_, html) => {
  expect(find(html)).toEqual([]);
});

test('an editor in a frame of the page’s own is found; a frame of another origin is let be', async () => {
  page.innerHTML =
    '<form><input name="title"><iframe id="editor"></iframe><iframe src="data:text/html,x"></iframe></form>';
  const editor = page.querySelector('iframe');
  if (editor?.contentDocument !== null && editor !== null)
    editor.contentDocument.body.contentEditable = 'true';
  const [form] = findProductForms(document);
  expect(form?.fields.map(({ element }) => element.id || element.getAttribute('name'))).toEqual([
    'title',
    'editor',
  ]);
});
