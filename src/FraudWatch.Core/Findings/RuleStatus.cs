namespace FraudWatch.Core.Findings;

/// <summary>Where a rule stands between its first draft and its retirement.</summary>
public enum RuleStatus
{
    /// <summary>Being written: it runs, its findings are kept apart and are not counted in risk.</summary>
    Experimental,

    /// <summary>On trial over real claims: as experimental, its findings are reviewed to measure its precision.</summary>
    Shadow,

    /// <summary>Its findings are queued for inspectors and counted in risk.</summary>
    Stable,

    /// <summary>Retired: kept so that old findings can be explained, not run.</summary>
    Deprecated,
}
