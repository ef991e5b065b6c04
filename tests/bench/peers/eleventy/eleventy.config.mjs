// The bench writes the pages into .cache/news.
export default () => ({ dir: { input: '.cache/news', includes: '../../includes', layouts: '../../includes', output: '.cache/dist' }, markdownTemplateEngine: false });
