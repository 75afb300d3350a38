using System.Text.Json.Serialization;

namespace FraudWatch.Detection.Models;

/// <summary>What a model reads of an institution.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeatureInput>))]
public enum FeatureInput
{
    /// <summary>Figures over the whole history, and what scores and rules say, all as they are now.</summary>
    Totals,

    /// <summary>The feature set of the last snapshot up to the day of the decision, with the findings up to it: nothing that came later.</summary>
    Sets,

    /// <summary>Both; learners of either compete, and the inner folds choose.</summary>
    Auto,
}
