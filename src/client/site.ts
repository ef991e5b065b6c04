// One file for every page: a second one would cost a slow phone one more connection.
import './display-settings.ts';
import './guide-offers.ts';
import './help-now.ts';
import './offline/install-offer.ts';
import './offline/register.ts';
import ownChoices from './own-choices.ts?address';
import './print-folds.ts';
import './share-page.ts';
import './site-search.ts';
import './step-memory.ts';
import './task-filter.ts';

// By its address: Vite's own way to import later would cost every page one more file.
if (document.querySelector('own-choices')) void import(/* @vite-ignore */ ownChoices);
