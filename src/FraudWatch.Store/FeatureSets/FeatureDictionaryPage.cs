using System.Globalization;
using System.Text;

namespace FraudWatch.Store.FeatureSets;

/// <summary>The feature dictionary as a chapter of the page about the schemas.</summary>
internal static class FeatureDictionaryPage
{
    public static void WriteTo(StringBuilder page)
    {
        page.Append("""

            ## 特征字典 · Feature dictionary

            `features.*_set` 各表的列,截至 `as_of` 当日,不用其后的任何数据。粒度 history 为机构全部历史,供无监督评分使用。
            The columns of the tables `features.*_set`, as of `as_of`: nothing after that day is used. The grain history is an
            institution over the whole history, for the unsupervised score.

            评分 judged: 在这些粒度与同规模同类比较并计入异常度;规模 size: 在这些粒度代表规模。
            Judged: counts in the anomaly of these grains, against peers of the same size. Size: says how large a subject is.

            | 特征 feature | 中文 | English | 粒度 grain | 单位 unit | 窗口(天) window (days) | 可疑方向 direction | 评分 judged | 规模 size |
            |---|---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var feature in FeatureLexicon.All)
        {
            var window = feature.WindowDays?.ToString(CultureInfo.InvariantCulture);
            page.Append($"| `{feature.Name}` | {feature.Zh} | {feature.En} | {string.Join(", ", feature.Grains)} | {feature.Unit} | {window} | {feature.Direction} | {string.Join(", ", feature.JudgedAt)} | {string.Join(", ", feature.SizeAt)} |\n");
        }
    }
}
