import { DecapCmsCore } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { FileField } from './photos/file-field.ts';
import { PhotoField } from './photos/photo-field.ts';
import { vietnamese } from './vietnamese.ts';
import { ClockField } from './widgets/clock-field.ts';
import { widget } from './widgets/control.ts';
import { DayField } from './widgets/day-field.ts';
import { DrawingField } from './widgets/drawing-field.ts';
import { IndicatorField } from './widgets/indicator-field.ts';
import { ReadonlyField } from './widgets/readonly-field.ts';
import { RelationField } from './widgets/relation-field.ts';
import { SelectField } from './widgets/select-field.ts';

// Stands for the module of decap-cms-app that registers every part of Decap: here are those that this site's forms need,
// and no other, since every part costs editors on phones.
const DECAP = [
  BooleanWidget,
  ListWidget,
  MarkdownWidget,
  NumberWidget,
  ObjectWidget,
  StringWidget,
  TextWidget,
];
const OWN = [
  widget('attachment', FileField),
  widget('clock', ClockField),
  widget('day', DayField),
  widget('drawing', DrawingField),
  widget('image', PhotoField),
  widget('indicator', IndicatorField),
  widget('locked', ReadonlyField),
  widget('relation', RelationField),
  widget('select', SelectField),
];

for (const part of [...DECAP.map(({ Widget }) => Widget()), ...OWN])
  DecapCmsCore.registerWidget(part);
DecapCmsCore.registerLocale('vi', vietnamese);
