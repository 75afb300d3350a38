using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>What a rule says of one person's claims.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Values">The values that it was asked with.</param>
/// <param name="Row">A value for each of the rule's columns, in their order.</param>
public sealed record PatientFinding(Rule Rule, ParameterSet Values, IReadOnlyList<Value> Row)
{
    /// <summary>The institution whose conduct it is about.</summary>
    public string FixmedinsCode => this["fixmedins_code"].ToString();

    /// <summary>The day of service.</summary>
    public DateOnly OccurredOn => this["occurred_on"].ToObject() switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        var other => throw new QueryException($"{Rule.Id}: '{other}' is no day."),
    };

    /// <summary>Yuan; null where the rule states none.</summary>
    public decimal? Amount => this["amount_at_risk"].ToObject() is { } amount
        ? Math.Round(Convert.ToDecimal(amount, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The same id as of the finding in a run over everybody: of the rule, its version and the rows that it is about.</summary>
    public string Id
    {
        get
        {
            var keys = RuleWords.Keys.Select(key => this[key].IsNull ? "\u001e" : key == "occurred_on" ? $"{OccurredOn:yyyy-MM-dd}" : this[key].ToString());
            var text = string.Join('\u001f', keys.Prepend(Rule.Version.ToString(CultureInfo.InvariantCulture)).Prepend(Rule.Id));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
        }
    }

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

    /// <summary>The rows of a key that it is about: <c>mdtrt_id</c>, <c>bkkp_sn</c> or <c>setl_id</c>.</summary>
    public IReadOnlyList<string> Rows(string key) => this[key].IsNull ? [] : this[key].ToString().Split('|');
}
