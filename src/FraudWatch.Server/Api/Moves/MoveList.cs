using FraudWatch.Server.Claims;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Moves;

/// <summary>What the list of patients' moves can be asked, and what it shows: one row for each encounter that was followed by one elsewhere.</summary>
internal static class MoveList
{
    public static ClaimsList List { get; } = new ClaimsList("patient-moves", (wanted, scope, values) => $"{MoveSource.Sql(wanted, scope, values)} AS m", "from_encounter")
        .Needs("claims.encounter", "claims.institution")
        .Column("psn_no", Insured, "参保人", "m.psn_no")
        .Column("from_encounter", Text, "前次就诊ID", "m.from_encounter").Column("from_code", Text, "前一机构编码", "m.from_code").Column("from_name", Text, "前一机构名称", "m.from_name")
        .Column("from_region", Text, "前一区划", "m.from_region").Column("left_on", Day, "离开日期", "m.left_on")
        .Column("to_encounter", Text, "后次就诊ID", "m.to_encounter").Column("to_code", Text, "后一机构编码", "m.to_code").Column("to_name", Text, "后一机构名称", "m.to_name")
        .Column("to_region", Text, "后一区划", "m.to_region").Column("came_on", Day, "到达日期", "m.came_on").Column("days", Whole, "间隔天数", "CAST(m.gap AS BIGINT)")
        .Sort("from_encounter", "m.from_encounter", "VARCHAR").Sort("day", "m.came_on", "DATE").Sort("days", "CAST(m.gap AS BIGINT)", "BIGINT")
        .SortedBy("-day")
        .AsksMoves();
}
