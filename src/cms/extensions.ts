import { DecapCmsCore } from 'decap-cms-core';
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

// Stands for the module of decap-cms-app that registers every part of Decap: here are those that this site's forms need,
// and no other, since every part costs editors on phones.
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

for (const { Widget } of WIDGETS) DecapCmsCore.registerWidget(Widget());
DecapCmsCore.registerWidget(locked);
DecapCmsCore.registerLocale('vi', vietnamese);
