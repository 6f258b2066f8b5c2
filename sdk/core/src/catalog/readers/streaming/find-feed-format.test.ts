import { describe, expect, it } from 'vitest';
import { findFeedFormat } from './find-feed-format.ts';

describe('findFeedFormat', () => {
  it.each([
    ['<rss version="2.0">', 'xml'],
    ['\uFEFF<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<feed>', 'xml'],
    ['<!doctype html><html>', null],
    ['<html><rss>', null],
    ['<!-- without end', null],
    ['id\ttitle\tprice', 'tsv'],
    ['"g:id"\t"Title"\t"Price"\r\n', 'tsv'],
    ['id,title,price', null],
    ['{"schemaVersion":1}', null],
    ['', null],
  ])('%j is %j', (text, format) => {
    expect(findFeedFormat(Buffer.from(text))).toBe(format);
    expect(findFeedFormat(Buffer.from(`\uFEFF${text.replace('\uFEFF', '')}`, 'utf16le'))).toBe(format);
  });

  it('is quick with a head that means it no good', () => {
    expect(findFeedFormat(Buffer.from('<!--a-->'.repeat(8_000)))).toBeNull();
  });
});
