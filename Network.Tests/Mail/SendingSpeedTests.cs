using System.Diagnostics;
using System.Net.Mail;
using Network.Bench.Limits;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

/// <summary>How near sending comes to what the mail clients can do at all. Says so and asserts nothing; run by its name.</summary>
[TestFixture]
[Explicit("measures")]
public sealed class SendingSpeedTests
{
    private const int Mails = 2000;
    private const int Connections = 4;

    private static readonly DateTimeOffset s_now = new(2023, 10, 2, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Two_thousand_confirmations_against_a_bare_loop_of_as_many_clients()
    {
        await using var sink = await PostfixSink.Start(keeps: false);
        for (var round = 0; round < 2; round++)
        {
            await using var test = await TestDatabase.Create();
            await using var world = await MailWorld.Create(test.Database, s_now, new SmtpSettings { Host = "127.0.0.1", Port = sink.Port, Tls = false, Connections = Connections });
            var gathering = await world.Publish(s_now.AddHours(40));
            for (var i = 0; i < Mails; i++) await world.Register(gathering.Slug, $"nr{i}");
            var (product, productCpu) = await Measure(world.Send);
            var sample = world.Last!;
            var ready = Enumerable.Range(0, Mails).Select(i => PlainMail.Of(sample with { MessageId = $"{i}.x@x.example" })).ToList();
            var (bare, bareCpu) = await Measure(() => Bare(sink.Port, ready));
            TestContext.Out.WriteLine($"product {product:0} ms (cpu {productCpu:0}), bare {bare:0} ms (cpu {bareCpu:0}): {bare / product:0.00}");
        }
    }

    private static async Task<(double Elapsed, double Cpu)> Measure(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (begin, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await work();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, (process.TotalProcessorTime - cpu).TotalMilliseconds);
    }

    private static async Task Bare(int port, List<MailMessage> ready)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var client = new SmtpClient("127.0.0.1", port);
            while (Interlocked.Increment(ref next) is var i && i < Mails) await client.SendMailAsync(ready[i]);
        })));
    }
}
