import { DecapCmsCore, type CMS } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import DateTimeWidget from 'decap-cms-widget-datetime';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { locked } from './locked.ts';
import { vietnamese } from './vietnamese.ts';

const WIDGETS = [
  BooleanWidget,
  DateTimeWidget,
  ListWidget,
  MarkdownWidget,
  NumberWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

/** Decap with the parts that this site's forms need, and no other: every part costs editors on phones. */
export function decap(): CMS {
  for (const { Widget } of WIDGETS) DecapCmsCore.registerWidget(Widget());
  DecapCmsCore.registerWidget(locked);
  DecapCmsCore.registerLocale('vi', vietnamese);
  return DecapCmsCore;
}
