using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.National;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;

namespace FraudWatch.Server.Tests.National;

/// <summary>A service over a city whose patients can be judged, and an institution's system that asks it.</summary>
internal sealed class NationalOffice : IAsyncDisposable
{
    private NationalOffice(RunningService service, ApiClient administrator) => (Service, Administrator) = (service, administrator);

    public RunningService Service { get; }

    public ApiClient Administrator { get; }

    public static async Task<NationalOffice> OpenAsync(CaseworkEngine engine)
    {
        var service = await ClaimsCity.StartAsync(engine);
        await service.Get<PatientDesk>().PrepareAsync(CancellationToken.None);
        return new NationalOffice(service, await service.SignInAsync(Role.Administrator));
    }

    /// <summary>A finding of the city's run, and the visit at its own institution.</summary>
    public (string Institution, string Person, string Encounter) FindingOf(string rule) => Rows(
        $"""
        SELECT f.fixmedins_code, f.psn_no, min(m.mdtrt_id)
        FROM findings.finding f
        JOIN lake.mdtrt_d m ON list_contains(string_split(f.mdtrt_id, '|'), m.mdtrt_id) AND m.fixmedins_code = f.fixmedins_code
        WHERE f.rule_id = '{rule}'
        GROUP BY f.finding_id, f.fixmedins_code, f.psn_no
        ORDER BY f.finding_id
        """,
        row => (row.GetString(0), row.GetString(1), row.GetString(2)))[0];

    /// <summary>A visit of the store as the institution would send it.</summary>
    public JsonObject Message(string person, string encounter)
    {
        var visit = Rows($"SELECT fixmedins_code, med_type, begntime, endtime, dscg_maindiag_code, gend, brdy FROM lake.mdtrt_d WHERE mdtrt_id = '{encounter}'", row => new JsonObject
        {
            ["mdtrt_id"] = encounter,
            ["medins_id"] = row.GetString(0),
            ["med_type"] = row.GetString(1),
            ["adm_date"] = row.GetDateTime(2).ToString("yyyy-MM-dd HH:mm:ss"),
            ["dscg_date"] = row.IsDBNull(3) ? null : row.GetDateTime(3).ToString("yyyy-MM-dd HH:mm:ss"),
            ["dscg_main_dise_codg"] = row.IsDBNull(4) ? null : row.GetString(4),
            ["fsi_order_dtos"] = Orders(encounter),
        })[0];
        return new JsonObject
        {
            ["infno"] = "3101",
            ["msgid"] = "M1",
            ["input"] = new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["trig_scen"] = "2",
                    ["patient_dtos"] = new JsonArray(new JsonObject { ["patn_id"] = person, ["patn_name"] = "不用", ["fsi_encounter_dtos"] = new JsonArray(visit) }),
                },
            },
        };
    }

    /// <summary>Sends as an institution's system.</summary>
    public async Task<ApiAnswer> SendAsync(string token, string infno, JsonObject message)
    {
        using var system = Service.Anonymous();
        return await system.SendAsync(HttpMethod.Post, $"/api/v1/national/{infno}", message, request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}"));
    }

    /// <returns>The token's number and the secret.</returns>
    public async Task<(long Id, string Token)> IssueAsync(string institution)
    {
        var issued = await Administrator.PostAsync("/api/v1/national/tokens", new { fixmedins_code = institution, region = "990100", label = "HIS" });
        Assert.True(issued.Status == 201, issued.Text);
        return ((long)issued.Json["id"]!, (string)issued.Json["token"]!);
    }

    public List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var connection = Service.Get<ClaimsStore>().Connect();
        using var command = new DuckDBCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        await Service.DisposeAsync();
    }

    private JsonArray Orders(string encounter) => [.. Rows(
        $"SELECT bkkp_sn, fee_ocur_time, med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type, cnt, pric, det_item_fee_sumamt FROM lake.fee_list_d WHERE mdtrt_id = '{encounter}' AND cnt > 0",
        row => (JsonNode?)new JsonObject
        {
            ["rx_id"] = row.GetString(0),
            ["drord_begn_date"] = row.GetDateTime(1).ToString("yyyy-MM-dd HH:mm:ss"),
            ["hilist_code"] = row.GetString(2),
            ["hilist_name"] = Text(row, 3),
            ["hosplist_name"] = Text(row, 4),
            ["chrg_type"] = Text(row, 5),
            ["hilist_type"] = Text(row, 6),
            ["cnt"] = row.GetDecimal(7),
            ["pric"] = row.GetDecimal(8),
            ["sumamt"] = row.GetDecimal(9).ToString(System.Globalization.CultureInfo.InvariantCulture),
        })];

    private static string? Text(DuckDBDataReader row, int place) => row.IsDBNull(place) ? null : row.GetString(place);
}
