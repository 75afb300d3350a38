using System.Text;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Arrow.Tests;

[Collection(RunsAlone.Name)]
public sealed class DamagedStreamTests
{
    private const long AllowedBytes = 64L << 20;

    private static readonly byte[] Sound = Streams.Write(Samples.EveryType(), Samples.EveryType());

    [Fact]
    public void However_a_stream_is_damaged_it_is_read_or_refused_in_a_sentence() =>
        Prop.ForAll(Damages.ToArbitrary(), ReadsOrRefuses).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void A_stream_cut_off_anywhere_is_refused_or_ends_after_a_whole_batch()
    {
        for (var length = 0; length < Sound.Length; length += 7)
            Assert.True(ReadsOrRefuses(Sound[..length]), $"cut off at {length}");
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-2)]
    [InlineData(17 << 20)]
    public void A_false_length_of_metadata_is_refused_before_it_costs_memory(int length)
    {
        byte[] bytes = [0xFF, 0xFF, 0xFF, 0xFF, .. BitConverter.GetBytes(length), 1, 2, 3];

        Assert.Throws<InvalidDataException>(() => Streams.Read(bytes, out _));
    }

    [Fact]
    public void A_false_length_of_a_batch_costs_no_memory_where_the_stream_cannot_tell_its_own()
    {
        var bytes = Streams.Write(Samples.Of(new Int32Array.Builder().AppendRange(Enumerable.Range(0, 100)).Build()));
        var at = bytes.AsSpan().LastIndexOf(BitConverter.GetBytes(448L));
        BitConverter.TryWriteBytes(bytes.AsSpan(at), int.MaxValue / 2L);
        var before = GC.GetTotalAllocatedBytes();
        using var pipe = new OneWay(bytes);
        using var reader = new ArrowStreamReader(pipe);

        Assert.Throws<InvalidDataException>(reader.ReadNextRecordBatch);
        Assert.True(GC.GetTotalAllocatedBytes() - before < AllowedBytes);
    }

    [Fact]
    public void An_offset_beyond_the_texts_is_refused()
    {
        using var texts = new StringArray.Builder().Append("abc").Append("defgh").Build();
        var data = texts.Data;
        var broken = new StringArray(new ArrayData(data.DataType, 2, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer.Builder<int>().Append([0, 3, 8]).Build(), data.Buffers[2]]));
        var bytes = Streams.Write(Samples.Of(broken));
        var at = bytes.AsSpan().LastIndexOf([.. BitConverter.GetBytes(3), .. BitConverter.GetBytes(8)]);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + sizeof(int)), 1_000_000);

        Assert.Contains("outside its own data", Assert.Throws<InvalidDataException>(() => Streams.Read(bytes, out _)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_as_text()
    {
        var bytes = Streams.Write(Samples.Of(new StringArray.Builder().Append("医保").Append("plain").Build()));
        bytes[bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes("医保")) + 1] = (byte)'x';

        Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(() => Streams.Read(bytes, out _)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_streams_leave_no_memory_behind()
    {
        var before = Apache.Arrow.Memory.NativeBlock.Living;

        for (var place = 8; place < Sound.Length; place += 11)
        {
            var damaged = Sound.ToArray();
            damaged[place] ^= 0x55;
            ReadsOrRefuses(damaged);
        }

        Assert.Equal(before, Apache.Arrow.Memory.NativeBlock.Living);
    }

    private static Gen<byte[]> Damages =>
        from damages in (from place in Gen.Choose(0, Sound.Length - 1)
                         from with in Gen.Elements<byte>(0, 1, 2, 4, 8, 16, 0x7F, 0x80, 0xFF)
                         select (place, with)).ArrayOf().Resize(6)
        from oneInTen in Gen.Choose(0, 9)
        from length in Gen.Choose(0, Sound.Length)
        select Damaged(damages, oneInTen == 0 ? length : Sound.Length);

    private static byte[] Damaged((int Place, byte With)[] damages, int length)
    {
        var bytes = Sound.ToArray();
        foreach (var (place, with) in damages)
            bytes[place] = with;
        return bytes[..length];
    }

    /// <summary>Any other exception, and reading outside of memory, fails the test or ends its process.</summary>
    private static bool ReadsOrRefuses(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Touch(bytes);
        }
        catch (InvalidDataException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before < AllowedBytes;
    }

    /// <summary>Reads everything that a consumer would.</summary>
    private static void Touch(byte[] bytes)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
            {
                foreach (var array in batch.Arrays)
                    Touch(array);
            }
        }
    }

    private static void Touch(IArrowArray array)
    {
        for (var row = 0; row < Math.Min(array.Length, 1000); row++)
        {
            if (array is BinaryArray texts)
                texts.GetBytes(row);
            else if (array is BinaryViewArray views)
                views.GetBytes(row);
            else if (array is ListArray lists)
                lists.GetSlicedValues(row)?.Dispose();
            else if (array is DictionaryArray { Dictionary: StringArray values } codes && codes.GetValueIndex(row) is var index and >= 0)
                values.GetBytes(index);
        }
    }

    /// <summary>A stream that tells no length, as a network's.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
