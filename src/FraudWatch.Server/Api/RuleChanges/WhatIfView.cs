using System.Text.Json;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>What a change would do: the answer that is there, and the work that looks for one.</summary>
public sealed record WhatIfView
{
    /// <summary>The latest work, also of before the service started; null when there was none.</summary>
    public WorkReport? Work { get; init; }

    /// <summary>The newest answer; null when there is none.</summary>
    public WhatIfAnswer? Answer { get; init; }

    /// <summary>First service day of the answer.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last service day of the answer.</summary>
    public DateOnly? To { get; init; }

    public int? RuleVersion { get; init; }

    /// <summary>The settings in force that it was compared with.</summary>
    public string? Settings { get; init; }

    /// <summary>Batches in the store at the time.</summary>
    public long? Watermark { get; init; }

    public DateTime? RanAt { get; init; }

    public double? Seconds { get; init; }

    /// <summary>Whether rule and settings are still those that it was asked of; only then can the change be submitted.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whether no batch came since.</summary>
    public bool DataIsCurrent { get; init; }

    /// <summary>Of the findings that are listed, only those at institutions that the reader sees; the figures are of all.</summary>
    internal static WhatIfView Of(string ruleId, RuleWhatIf? kept, WorkReport? work, RegionScope scope, RulesInForce rules, long watermark)
    {
        if (kept is null)
            return new WhatIfView { Work = work };
        var answer = JsonSerializer.Deserialize<WhatIfAnswer>(kept.Report, StoredJson.Options)
            ?? throw new InvalidDataException($"The what-if {kept.Id} is empty.");
        WhatIfMoves Seen(WhatIfMoves moves) => moves with { First = [.. moves.First.Where(finding => scope.Covers(finding.Region))] };
        return new WhatIfView
        {
            Work = work,
            Answer = answer with { Gained = Seen(answer.Gained), Lost = Seen(answer.Lost) },
            From = kept.FromDay,
            To = kept.ToDay,
            RuleVersion = kept.RuleVersion,
            Settings = kept.Settings,
            Watermark = kept.Watermark,
            RanAt = kept.RanAt,
            Seconds = kept.Seconds,
            IsCurrent = kept.Settings == rules.Settings && kept.RuleVersion == rules.Find(ruleId)?.Version,
            DataIsCurrent = kept.Watermark == watermark,
        };
    }
}
