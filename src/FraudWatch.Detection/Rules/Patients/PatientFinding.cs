using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>What a rule says of one person's claims.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Row">A value for each of the rule's columns, in their order.</param>
public sealed record PatientFinding(Rule Rule, IReadOnlyList<Value> Row)
{
    /// <summary>The value of a column; none where the rule does not have it.</summary>
    public Value this[string column]
    {
        get
        {
            for (var i = 0; i < Rule.Columns.Count; i++)
            {
                if (Rule.Columns[i] == column)
                    return Row[i];
            }

            return Value.Null;
        }
    }
}
