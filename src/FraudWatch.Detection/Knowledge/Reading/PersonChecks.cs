using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Conditions of an executable point that claims do not show: a person checks them before a finding is confirmed.</summary>
internal static partial class PersonChecks
{
    /// <summary>The sentence that names them; null when there are none.</summary>
    public static string? Of(string constraint)
    {
        var found = Conditions().Matches(constraint).Select(match => match.Value).Distinct().ToList();
        return found.Count == 0 ? null : $"须人工核对：{string.Join('、', found)}";
    }

    [GeneratedRegex(@"诊疗规范|新发|发作\d+小时内|发病\d+(?:\.\d+)?小时内|经营养风险筛查|事前审查|药敏试验证据|规范治疗效果不佳|急性期|恢复期|二线|三线|基因突变|阳性|阴性|既往|中重度|重度|难治性|不可切除|首次处方")]
    private static partial Regex Conditions();
}
