using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Funds;

/// <summary>What the list of fund accounts can be asked, and what it shows: one row for each division, insurance type and month.</summary>
internal static class FundAccountList
{
    private const string From = "(SELECT *, CAST(date_trunc('month', acct_month) AS DATE) AS month FROM lake.fund_account_d WHERE coalesce(vali_flag, '1') = '1') AS a";

    public static ClaimsList List { get; } = new ClaimsList("fund-accounts", From, "id")
        .Needs("lake.fund_account_d")
        .In("a.admdvs")
        .Column("region", Text, "统筹区划", "a.admdvs").Column("insurance", Text, "险种类型", "a.insutype").Column("month", Day, "账务月份", "a.month")
        .Column("income", Amount, "基金收入", "CAST(a.income_amt AS DECIMAL(18, 2))").Column("payment", Amount, "基金支出", "CAST(a.pay_amt AS DECIMAL(18, 2))")
        .Column("balance", Amount, "累计结余", "CAST(a.balance_amt AS DECIMAL(18, 2))")
        .Sort("id", "concat_ws('/', a.admdvs, a.insutype, a.acct_month)", "VARCHAR").Sort("month", "a.month", "DATE")
        .Sort("balance", "CAST(coalesce(a.balance_amt, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .SortedBy("-month")
        .ByRegion("a.admdvs", "funds")
        .Filter("insurance", "Only funds of this insurance type, such as 310.", (text, values) => $"a.insutype = {values.Text(text)}")
        .Filter("month", "Only this month, by its first day.", (text, values) => $"a.month = {values.Day(FilterText.Day("month", text))}")
        .Filter("month_from", "This month or later, by its first day.", (text, values) => $"a.month >= {values.Day(FilterText.Day("month_from", text))}")
        .Filter("month_to", "Before this month, by its first day.", (text, values) => $"a.month < {values.Day(FilterText.Day("month_to", text))}");
}
