import type {Preset} from '../lint-options.js'

/** For notes about Linux; added to another preset. */
export const kernel: Preset = {
  rules: {
    // Pages of the manual are cited with their section.
    'man-page-section': 'warning'
  },
  packs: [],
  remark: []
}
