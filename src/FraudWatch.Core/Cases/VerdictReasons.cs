using static FraudWatch.Core.Cases.VerdictKind;

namespace FraudWatch.Core.Cases;

/// <summary>The fixed list of reasons. What stands is told by where the proof came from, what does not by what the rule did not know.</summary>
public static class VerdictReasons
{
    private static readonly VerdictKind[] Standing = [Confirmed, PartlyConfirmed];
    private static readonly VerdictKind[] Falling = [Unfounded, PartlyConfirmed];
    private static readonly VerdictKind[] Open = [NotEnoughEvidence];

    /// <summary>Every reason, in the order in which they are shown.</summary>
    public static IReadOnlyList<VerdictReason> All { get; } =
    [
        new("record_shows_violation", "病历与收费不符", "The record contradicts the charge", Standing),
        new("institution_admits", "机构认可", "The institution admits it", Standing),
        new("person_not_present", "人员不在场", "The person was not there", Standing),
        new("not_within_scope", "不符合支付范围", "Outside what the fund pays for", Standing),
        new("stock_or_device_contradicts", "进销存或设备记录不符", "Stock or device records contradict the charge", Standing),
        new("clinically_justified", "临床有合理依据", "Justified by the patient's condition", Falling),
        new("exemption_applies", "符合例外情形", "An exemption applies", Falling),
        new("data_error_upload", "数据上传错误", "The data was uploaded wrongly", Falling),
        new("dictionary_or_mapping_error", "目录或对码错误", "The dictionary or the mapping is wrong", Falling),
        new("rule_misjudges", "规则误判", "The rule misjudges", Falling),
        new("policy_differs", "当地政策另有规定", "The region's policy says otherwise", Falling),
        new("already_returned", "已自查退回或已扣款", "Already returned or refused", Falling),
        new("record_missing", "病历无法调取", "The record cannot be pulled", Open),
        new("cannot_be_established", "事实无法查清", "The facts cannot be established", Open),
        new("past_time_limit", "已过追责时限", "Past the time limit", Open),
    ];

    /// <summary>The reason of that code if it may be given for the verdict; otherwise null.</summary>
    public static VerdictReason? Find(string code, VerdictKind kind) =>
        All.FirstOrDefault(reason => reason.Code == code && reason.Kinds.Contains(kind));
}
