// One file for every page: a second one would cost a slow phone one more connection.
import './display-settings.ts';
import './guide-offers.ts';
import './offline/install-offer.ts';
import './offline/register.ts';
import './print-folds.ts';
import './share-page.ts';
import './site-search.ts';
import './step-memory.ts';
import './task-filter.ts';
