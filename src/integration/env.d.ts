interface ImportMetaEnv {
  /** Address of the first script of the CMS below the base path. */
  readonly CMS_SCRIPT: string;
  /** Address of the script of the pages about people. */
  readonly PEOPLE_SCRIPT: string;
}
