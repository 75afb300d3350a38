namespace FraudWatch.Synthetic.Claims;

/// <summary>
/// An allowance paid for a birth, with the insurance it rests on. Bases are in cents a month; the insurance goes on where
/// <paramref name="InsuredTo"/> is null.
/// </summary>
internal sealed record MaternityAllowance(
    string EmployerNumber, int Employees, DateTime InsuredFrom, DateTime? InsuredTo, DateTime Birth, long Base, long? FormerBase)
{
    /// <summary>Days of leave for an ordinary birth (national provisions on the protection of working women).</summary>
    private const int LeaveDays = 98, DaysOfAMonth = 30;

    /// <summary>The base of a day for each day of leave, in cents.</summary>
    public long Amount => Base * LeaveDays / DaysOfAMonth;
}
