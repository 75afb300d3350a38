using Apache.Arrow.Ipc;

namespace FraudWatch.Arrow.Tests;

public sealed class InteropTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fraudwatch-arrow-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ApacheArrowFact]
    public void Apache_arrow_reads_what_is_written_here()
    {
        var file = Path.Combine(folder, "ours.arrows");
        File.WriteAllBytes(file, Streams.Write(Samples.EveryType(), Samples.EveryType()));

        var seen = ApacheArrow.Run(
            """
            const table = arrow.tableFromIPC(fs.readFileSync(args[0]));
            const show = value => value === null || value === undefined ? '-' : value instanceof arrow.Vector ? '[' + [...value].map(show) + ']'
              : value instanceof Uint32Array ? 'decimal' : typeof value === 'object' ? JSON.stringify(value) : String(value);
            console.log(table.numRows, table.batches.length);
            for (const field of table.schema.fields)
              console.log(field.name, field.type.toString(), [0, 1, 2].map(row => show(table.getChild(field.name).get(row))).join('|'));
            """,
            file).ReplaceLineEndings("\n").TrimEnd().Split('\n');

        Assert.Equal("6 2", seen[0]);
        Assert.Contains("flag Bool true|-|false", seen);
        Assert.Contains("number Int32 -1|-|2147483647", seen);
        Assert.Contains("large Int64 -1|-|9223372036854775807", seen);
        Assert.Contains("double Float64 0.1|-|-1", seen);
        Assert.Contains("text Utf8 short|-|医疗保障基金使用监督管理条例", seen);
        Assert.Contains("code Dictionary<Int8, Utf8> 甲类|-|乙类", seen);
        Assert.Contains("list List<Utf8> [a]|-|[b,c]", seen);
        Assert.Contains(seen, line => line.StartsWith("amount Decimal[16e+2] ", StringComparison.Ordinal));
        Assert.Contains(seen, line => line.StartsWith("zoned Timestamp<MILLISECOND, Asia/Shanghai> 1700000000000|-|0", StringComparison.Ordinal));
        Assert.Contains(seen, line => line.StartsWith("pair ", StringComparison.Ordinal) && line.Contains("\"n\":3", StringComparison.Ordinal));
    }

    [ApacheArrowFact]
    public void What_apache_arrow_writes_is_read_here()
    {
        var file = Path.Combine(folder, "theirs.arrows");
        ApacheArrow.Run(
            """
            const day = Date.UTC(2025, 0, 2);
            const batch = (from) => new arrow.Table({
              text: arrow.vectorFromArray(['a' + from, null, '医保'], new arrow.Utf8()),
              code: arrow.vectorFromArray(['x', 'y', null]),
              number: arrow.vectorFromArray([from, null, -1], new arrow.Int32()),
              real: arrow.vectorFromArray([0.5, null, -1], new arrow.Float64()),
              flag: arrow.vectorFromArray([true, null, false], new arrow.Bool()),
              time: arrow.vectorFromArray([new Date(day), null, new Date(day)], new arrow.TimestampMicrosecond()),
              day: arrow.vectorFromArray([new Date(day), null, new Date(day)], new arrow.DateDay()),
              list: arrow.vectorFromArray([[1, 2], null, []], new arrow.List(new arrow.Field('item', new arrow.Int32()))),
            });
            fs.writeFileSync(args[0], arrow.tableToIPC(batch(1).concat(batch(2)), 'stream'));
            """,
            file);

        using var reader = new ArrowStreamReader(File.OpenRead(file));
        var rows = new List<string>();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
                rows.AddRange(Enumerable.Range(0, batch.Length).Select(row => string.Join('|', batch.Arrays.Select(array => Samples.Show(array, row)))));
        }

        Assert.Equal(
            [
                "a1|x|1|0.5|True|2025-01-02 00:00:00.000000|2025-01-02|[1, 2]", "-|y|-|-|-|-|-|-", "医保|-|-1|-1|False|2025-01-02 00:00:00.000000|2025-01-02|[]",
                "a2|x|2|0.5|True|2025-01-02 00:00:00.000000|2025-01-02|[1, 2]", "-|y|-|-|-|-|-|-", "医保|-|-1|-1|False|2025-01-02 00:00:00.000000|2025-01-02|[]",
            ],
            rows);
    }
}
