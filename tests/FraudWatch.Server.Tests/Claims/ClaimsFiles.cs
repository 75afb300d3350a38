using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>Small claims files, and how they are sent and found again.</summary>
internal static class ClaimsFiles
{
    public const string Encounters = "mdtrt_id,psn_no,fixmedins_code,med_type,begntime";

    public const string Settlements = "setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,fund_pay_sumamt,updt_time";

    public static string Encounter(string id, string begin = "2025-01-02 03:04:05") => $"{id},990100001234,H32010000001,21,{begin}";

    public static string Settlement(string id, string amount) => $"{id},M{id},990100001234,H32010000001,21,2025-01-05 10:00:00,{amount},80.00,2025-01-06 00:00:00";

    public static string Text(string header, params IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static HttpContent Body(string text, string type = "application/octet-stream") => new ByteArrayContent(Encoding.UTF8.GetBytes(text))
    {
        Headers = { ContentType = new MediaTypeHeaderValue(type) },
    };

    /// <summary>Sends a file whole and waits until it is loaded or failed.</summary>
    public static async Task<ApiAnswer> LoadAsync(this ApiClient client, string text, string query = "", string type = "text/csv")
    {
        var sent = await client.SendAsync(HttpMethod.Post, $"/api/v1/claims{query}", Body(text, type));
        Assert.True(sent.Status == 202, sent.Text);
        return await client.BatchAsync((string?)sent.Json["number"]);
    }

    /// <summary>A batch, once it is loaded or failed.</summary>
    public static async Task<ApiAnswer> BatchAsync(this ApiClient client, string? number)
    {
        var batch = await client.GetAsync($"/api/v1/batches/{number}?wait=60");
        Assert.True(batch.Status == 200, batch.Text);
        Assert.True((string?)batch.Json["batch"]?["state"] is "loaded" or "nothing_new" or "failed", batch.Text);
        return batch;
    }

    /// <summary>Files that wait in the upload area.</summary>
    public static IReadOnlyList<string> Uploaded(this RunningService service) => Directory.GetFiles(Path.Combine(service.Folder, "uploads"));
}
