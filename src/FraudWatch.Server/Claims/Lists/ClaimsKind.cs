namespace FraudWatch.Server.Claims;

/// <summary>What a column of a list over the claims store holds.</summary>
internal enum ClaimsKind
{
    Text,
    Whole,
    Amount,
    Number,
    Day,
    Time,
    Flag,

    /// <summary>Numbers of persons with bars between them; never shown as they are.</summary>
    Insured,

    /// <summary>A text that may name the persons of the row by their numbers.</summary>
    Sentence,

    /// <summary>A letter in the store, a word everywhere in the API.</summary>
    Severity,

    /// <summary>Read for the view, and no column of an export.</summary>
    Inner,
}
