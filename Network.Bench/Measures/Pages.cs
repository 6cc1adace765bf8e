using Network.Bench.Data;
using Network.Bench.Limits;
using Network.Bench.Load;
using Network.Bench.Product;

namespace Network.Bench.Measures;

/// <summary>A gathering's page for anybody and for somebody signed in, and a calendar.</summary>
internal static class Pages
{
    public static async Task<IReadOnlyList<Measured>> Measure(Stage stage, Site site, BenchWorld world)
    {
        var (page, feed) = ($"/samlingar/{world.OpenGatheringSlug}", $"/kalender/{world.CalendarToken}.ics");
        var cookies = await site.SignIn(world.ParticipantEmail);
        var (pageHead, pageBody) = await site.Get(page);
        var (_, ownBody) = await site.Get(page, cookies);
        var (feedHead, feedBody) = await site.Get(feed);
        var (keptPage, keptFeed) = (KeptAnswer.Of(pageHead, pageBody), KeptAnswer.Of(feedHead, feedBody));
        await using var bare = await stage.StartBare(keptPage, keptFeed);
        await using var razor = await stage.StartRazor(ownBody.Length);
        var (ours, theirs) = (site.Load(Serving.Connections), new HttpLoad(bare.Port, Serving.Connections));
        var plain = new HttpLoad(razor.Port, Serving.Connections);
        var plainSize = (await plain.Ask(Request.Get("/"))).Body.Length;
        var mark = keptFeed.Mark ?? throw new LoadException("The calendar has no ETag.");
        (string, string)[] unchanged = [("If-None-Match", mark)];
        return
        [
            await Serving.Of(stage.IsQuick, Named("public page, nobody signed in", pageBody.Length), "bare Kestrel, same bytes", Target.AtLeast(0.9),
                new Served(ours, Request.Get(page)), new Served(theirs, Request.Get("/0"))),
            await Serving.Of(stage.IsQuick, Named("the same page, signed in", ownBody.Length), Named("Razor page without database", plainSize), Target.AtLeast(0.4),
                new Served(ours, Request.Get(page, ("Cookie", cookies))), new Served(plain, Request.Get("/"))),
            await Serving.Of(stage.IsQuick, Named(FormattableString.Invariant($"calendar of {world.CalendarSessions} sessions"), feedBody.Length), "bare Kestrel, same bytes", Target.AtLeast(0.3),
                new Served(ours, Request.Get(feed)), new Served(theirs, Request.Get("/1"))),
            await Serving.Of(stage.IsQuick, "the same calendar, unchanged (304)", "bare Kestrel, 304", Target.AtLeast(0.8),
                new Served(ours, Request.Get(feed, unchanged), 304), new Served(theirs, Request.Get("/1", unchanged), 304)),
        ];
    }

    private static string Named(string what, int bytes) => FormattableString.Invariant($"{what}, {bytes / 1024.0:0} KB");
}
