using Network.Bench.Load;
using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>From the start of the process to its first good answer, on a database that is there already.</summary>
internal static class Starting
{
    public static async Task<Measured> Measure(Stage stage)
    {
        var (settings, _) = await stage.Copy(stage.Large, "starting");
        async Task<double> Product()
        {
            var port = Programs.FreePort();
            await using var program = await stage.Programs.Start(stage.Published.Application, stage.Arguments(settings, port, "starting"), port, "/health/ready");
            return program.StartTime.TotalMilliseconds;
        }

        async Task<double> Empty()
        {
            var port = Programs.FreePort();
            await using var program = await stage.Programs.Start(stage.Published.Empty, ["--urls", $"http://127.0.0.1:{port}"], port, "/");
            return program.StartTime.TotalMilliseconds;
        }

        await Product();
        await Empty();
        var (ours, theirs) = await Race.Run(stage.IsQuick ? 2 : 9, Product, Empty);
        return new Measured
        {
            Work = "start to ready, published, existing database",
            Limit = "empty ASP.NET Core application",
            Median = FormattableString.Invariant($"{Race.Middle(ours):0} ms"),
            P99 = FormattableString.Invariant($"{ours.Max():0} ms (slowest)"),
            LimitMedian = FormattableString.Invariant($"{Race.Middle(theirs):0} ms"),
            Ratio = Race.Middle(ours.Zip(theirs, (o, t) => o / t)),
            Target = Target.AtMost(3),
        };
    }
}
