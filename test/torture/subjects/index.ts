import { colors } from './colors';
import { colorsCompose } from './colors-compose';
import { compose } from './compose';
import { git } from './git';
import { shop } from './shop';
import type { Subject, SubjectName } from './subject';

export const SUBJECTS: Readonly<Record<SubjectName, Subject>> = {
  shop,
  git,
  compose,
  colors,
  'colors-compose': colorsCompose,
};
