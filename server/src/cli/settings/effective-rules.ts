import { type JsonText, parseJson, placeOfKey } from '../../house/locate.ts';
import type { DocumentKind, House, RuleSetting, Severity } from '../../house/types.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { originOfLayer } from '../../workspace/config.ts';
import { nodeFiles } from '../../workspace/node-files.ts';
import type { Settings } from '../../workspace/settings.ts';

/** What became of a rule, and who said so. */
export interface EffectiveRule {
  id: string;
  severity: Severity | 'off';
  options: Record<string, unknown>;
  /** The layers that set it, the last of which wins for the severity; empty for the rule's own defaults. */
  sources: SettingSource[];
}

/** `by` is `house`, `config` or `option`; file and line where there are any. */
export interface SettingSource {
  by: 'house' | 'config' | 'option';
  file: string | null;
  line: number | null;
}

/** Every rule for a kind of document as the layers of settings leave it. */
export function effectiveRules(settings: Settings, kind: DocumentKind): EffectiveRule[] {
  return RULES.filter((rule) => rule.kinds.includes(kind)).map((rule) => {
    const effective: EffectiveRule = {
      id: rule.id,
      severity: rule.severity,
      options: { ...((rule.options?.defaults ?? {}) as Record<string, unknown>) },
      sources: [],
    };
    for (const layer of settings.layers) {
      const setting = layer[rule.id];
      if (setting === undefined) continue;
      if (Array.isArray(setting)) Object.assign(effective.options, setting[1]);
      effective.severity = Array.isArray(setting) ? setting[0] : setting;
      effective.sources.push(sourceOf(layer, rule.id, settings.house));
    }
    return effective;
  });
}

function sourceOf(layer: Record<string, RuleSetting>, id: string, house: House): SettingSource {
  if (layer === house.rules) return sourceInHouse(id, house);
  const origin = originOfLayer(layer);
  if (!origin) return { by: 'option', file: null, line: null };
  return { by: 'config', file: origin.json.file, line: placeOfKey(origin.json, origin.path, id).line };
}

/** The nearest of the houses that extend one another that speaks of the rule. */
function sourceInHouse(id: string, house: House): SettingSource {
  for (const file of house.sources) {
    if (file.startsWith('built-in:')) continue;
    const { json } = parseJson(file, nodeFiles.read(file));
    if (speaksOf(json, id)) return { by: 'house', file, line: placeOfKey(json, ['rules'], id).line };
  }
  return { by: 'house', file: null, line: null };
}

function speaksOf(json: JsonText, id: string): boolean {
  const { rules } = json.value as { rules?: object };
  return rules !== undefined && Object.hasOwn(rules, id);
}
