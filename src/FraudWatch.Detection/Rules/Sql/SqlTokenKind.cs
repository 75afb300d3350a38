namespace FraudWatch.Detection.Rules.Sql;

internal enum SqlTokenKind
{
    /// <summary>White space and comments.</summary>
    Space,

    /// <summary>A string or a quoted identifier.</summary>
    Quoted,

    /// <summary>A named parameter, dollar sign included.</summary>
    Parameter,

    /// <summary>An identifier, keyword or number.</summary>
    Word,

    /// <summary>Any other single character.</summary>
    Symbol,
}
