using FraudWatch.Synthetic.Town;
using FraudWatch.Synthetic.Writing;

namespace FraudWatch.Synthetic.Funds;

/// <summary>
/// The accounts of the funds, month by month for three years. In the city's months a fund paid what its settlements say; before them
/// it paid as much as on average, a little less each year. Income and balance are assumptions: employees' contributions come
/// evenly, residents' around the turn of the year, and the residents' fund runs shorter.
/// </summary>
internal static class FundAccountRows
{
    private const int Months = 36;
    private const double YearlyRise = 0.06;
    private const string Employees = "310";

    // Share of a year's contributions of residents that comes in January, February, …
    private static readonly double[] ResidentsYear = [0.20, 0.18, 0.10, 0.04, 0.03, 0.03, 0.03, 0.03, 0.06, 0.08, 0.10, 0.12];

    public static void Write(City city, FundCount paid, RowBuffer row)
    {
        var (first, last) = (FundCount.MonthOf(city.Calendar.Start), FundCount.MonthOf(city.Calendar.End.AddDays(-1)));
        foreach (var insurance in paid.Insurances)
        {
            var mean = Enumerable.Range(first, last - first + 1).Average(month => paid.Paid(insurance, month));
            var balance = (long)(mean * (insurance == Employees ? 9 : 5));
            for (var month = last - Months + 1; month <= last; month++)
            {
                var years = (last - month) / 12.0;
                var payment = month >= first ? paid.Paid(insurance, month) : (long)(mean * Math.Pow(1 - YearlyRise, years));
                var income = (long)(mean * Math.Pow(1 - YearlyRise, years) * Income(insurance, month % 12));
                balance += income - payment;
                Row(row, insurance, month, income, payment, balance);
            }
        }
    }

    private static double Income(string insurance, int month) => insurance == Employees ? 1.03 : 12 * 0.97 * ResidentsYear[month];

    private static void Row(RowBuffer row, string insurance, int month, long income, long payment, long balance)
    {
        var day = new DateTime(month / 12, (month % 12) + 1, 1);
        row.Field(Region.City);
        row.Field(insurance);
        row.Date(day);
        row.Money(income);
        row.Money(payment);
        row.Money(balance);
        row.Field('1');
        row.Time(day.AddMonths(1));
        row.EndRow();
    }
}
