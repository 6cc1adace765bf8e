using System.Runtime.CompilerServices;
using Network.Web.Exports;
using NUnit.Framework;

namespace Network.Tests.Exports;

/// <summary>A table of any length goes out as it comes in: what has been read is written before the next is asked for, and not kept.</summary>
[TestFixture]
public sealed class LargeExportTests
{
    private const int Rows = 100_000;

    // What a writer may hold back: a buffer of the file and one of the packer, not a share of the rows.
    private const int MostHeld = 3_000;

    [Test]
    public async Task A_hundred_thousand_rows_are_never_in_memory_together([Values] bool isXlsx)
    {
        await using var file = new Counting();
        var live = new Queue<WeakReference>();
        var (most, rows) = (0, 0);
        var columns = Enumerable.Range(1, 12).Select(i => new ExportColumn($"Kolonne {i}")).ToList();

        async IAsyncEnumerable<IReadOnlyList<object?>> All([EnumeratorCancellation] CancellationToken stop = default)
        {
            for (; rows < Rows; rows++)
            {
                if (rows % 10_000 == 9_999)
                {
                    // Each row weighs some two hundred bytes as text and twenty packed.
                    Assert.That(file.Written, Is.GreaterThan((rows - MostHeld) * (isXlsx ? 5L : 100L)), "what was read is written");
                    most = Math.Max(most, Alive(live));
                }

                var row = Row(rows);
                live.Enqueue(new WeakReference(row));
                yield return row;
                stop.ThrowIfCancellationRequested();
            }

            await Task.CompletedTask;
        }

        var table = new ExportTable("Påmeldte", columns, All());
        if (isXlsx) await XlsxTable.Write(table, file);
        else await CsvTable.Write(table, file);

        Assert.That(rows, Is.EqualTo(Rows));
        Assert.That(most, Is.LessThan(MostHeld), "no more rows are kept than a buffer holds");
    }

    private static object?[] Row(int number) =>
        [number, $"Kari Nordmann {number}", $"kari{number}@kommune.example", "Bergen", "Barnevernstenesta", "Ja", new DateOnly(2023, 10, 25), number * 0.5m, true, null, "+47 12 34 56 78", "Eit svar på spørsmålet"];

    private static int Alive(Queue<WeakReference> rows)
    {
        GC.Collect();
        var alive = rows.Count(r => r.IsAlive);
        rows.Clear();
        return alive;
    }

    /// <summary>Takes everything and keeps nothing.</summary>
    private sealed class Counting : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
