import { CORE, importOf, inModule, type Patch } from './patch.ts';

/** Where our own screens take the place of Decap's. */
export const SCREENS: Patch[] = [
  // An impatient thumb on “Đăng” met the button that deletes, which stood there once the entry was saved.
  inModule(`${CORE}/components/Editor/EditorToolbar.js`, {
    find: `children: showDelete ? _jsx(DeleteButton, {
          onClick: onDelete,
          children: t('editor.editorToolbar.deleteEntry')
        }) : null`,
    replace: 'children: null',
  }),
  // After the login editors see what this week needs, not a list.
  inModule(`${CORE}/components/App/App.js`, {
    find: `_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          })`,
    replace: '_jsx(Route, { exact: true, path: "/", component: Home })',
    imports: importOf('Home', 'home/home.ts'),
  }),
  // The way back to it.
  inModule(`${CORE}/components/App/Header.js`, {
    find: `_jsx("li", {
              children: _jsxs(AppHeaderNavLink, {
                to: "/",
                activeClassName: "header-link-active",`,
    replace: `_jsx("li", {
              children: _jsxs(AppHeaderNavLink, { to: "/", exact: true, activeClassName: "header-link-active", children: [_jsx(Icon, { type: "list" }), "Tuần này"] })
            }), _jsx("li", {
              children: _jsxs(AppHeaderNavLink, {
                to: "/collections/news",
                activeClassName: "header-link-active",`,
  }),
  // Decap knows the way to a field, unfolding what is around it; its API does not give it.
  inModule(`${CORE}/components/Editor/EditorInterface.js`, {
    find: `  handleFieldClick = path => {
    this.controlPaneRef?.focus(path);
  };`,
    after: `
  known = setFieldFocus(this.handleFieldClick);`,
    imports: importOf('setFieldFocus', 'field-focus.ts'),
  }),
];
