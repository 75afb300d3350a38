namespace FraudWatch.Core.Cases;

/// <summary>What a confirmed finding is dealt with under. No rule is "an Article 40 rule" by its data: the inspector chooses.</summary>
public enum VerdictClause
{
    /// <summary>The service agreement (协议处理, Regulation 735 Article 13).</summary>
    Agreement,

    /// <summary>Regulation 735 Article 38.</summary>
    Article38,

    /// <summary>Regulation 735 Article 39: no money is claimed under it.</summary>
    Article39,

    /// <summary>Regulation 735 Article 40.</summary>
    Article40,
}
