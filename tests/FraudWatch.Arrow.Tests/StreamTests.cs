using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace FraudWatch.Arrow.Tests;

[Collection(RunsAlone.Name)]
public sealed class StreamTests
{
    [Fact]
    public void What_is_written_is_read_again_in_every_type()
    {
        using var batch = Samples.EveryType();

        var read = Streams.Read(Streams.Write(batch), out var schema);

        Assert.Equal(Samples.Show(batch), Assert.Single(read));
        Assert.Equal("测试", schema.Metadata["source"]);
    }

    [Fact]
    public void Part_of_a_batch_is_written_as_if_it_were_the_whole()
    {
        using var whole = Samples.EveryType();
        using var part = new RecordBatch(whole.Schema, whole.Arrays.Select(array => ArrowArrayFactory.BuildArray(array.Data.Slice(1, 2))), 2);

        var read = Streams.Read(Streams.Write(part), out _);

        Assert.Equal(Samples.Show(part), Assert.Single(read));
    }

    [Fact]
    public void Batches_come_in_their_order_and_an_empty_one_stays()
    {
        RecordBatch[] batches = [Numbers(1, 2), Numbers(), Numbers(3)];

        var read = Streams.Read(Streams.Write(batches), out _);

        Assert.Equal(["x: int32 1; 2", "x: int32 ", "x: int32 3"], read.Select(columns => columns[0]));
    }

    [Fact]
    public void Names_of_any_length_are_read_again_wherever_they_fall_in_the_message()
    {
        var column = new Int32Array.Builder().Append(1).Build();
        for (var length = 1; length < 1200; length++)
        {
            var name = new string('n', length);
            using var batch = new RecordBatch(new Schema([new Field(name, column.Data.DataType, nullable: true)], null), [column], 1);

            Streams.Read(Streams.Write(batch), out var schema);

            Assert.Equal(name, schema.FieldsList[0].Name);
        }
    }

    [Fact]
    public void A_dictionary_is_written_once_while_it_stays_and_again_when_it_changes()
    {
        var steady = Streams.Write(Samples.Of(Samples.Coded("a", "b")), Samples.Of(Samples.Coded("a", "b", "a")));
        var changing = Streams.Write(Samples.Of(Samples.Coded("a", "b")), Samples.Of(Samples.Coded("c", "d", "c")));

        Assert.True(steady.Length < changing.Length);
        Assert.Equal(["a; b", "a; b; a"], Streams.Read(steady, out _).Select(Values));
        Assert.Equal(["a; b", "c; d; c"], Streams.Read(changing, out _).Select(Values));
    }

    [Fact]
    public void A_batch_of_other_columns_is_refused()
    {
        using var target = new MemoryStream();
        using var numbers = Numbers(1);
        using var writer = new ArrowStreamWriter(target, Samples.EveryType().Schema);

        Assert.Throws<ArgumentException>(() => writer.WriteRecordBatch(numbers));
    }

    [Fact]
    public void Reading_and_disposing_leaves_no_memory_behind()
    {
        var bytes = Streams.Write(Samples.EveryType(), Samples.EveryType());
        var before = Apache.Arrow.Memory.NativeBlock.Living;

        Streams.Read(bytes, out _);

        Assert.Equal(before, Apache.Arrow.Memory.NativeBlock.Living);
    }

    private static RecordBatch Numbers(params int[] values) => Samples.Of(new Int32Array.Builder().AppendRange(values).Build());

    private static string Values(string[] columns) => columns[0].Split(' ', 4)[^1];
}
