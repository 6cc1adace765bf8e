using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Tests.Networks;
using Network.Web.Printing;
using NUnit.Framework;

namespace Network.Tests.Programme;

[TestFixture]
public sealed class ProgrammePdfTests
{
    [Test]
    public async Task One_who_has_the_programme_is_told_so_without_a_printing()
    {
        var printer = new Printer();
        await using var site = await RunningSite.Start(new SiteOptions { Replace = s => s.AddSingleton<IPdfPrinter>(printer) });
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(20));
        using var visitor = site.Client();

        using var first = await visitor.Ask(HttpMethod.Get, $"/samlingar/{slug}/program.pdf");
        using var again = await visitor.Ask(HttpMethod.Get, $"/samlingar/{slug}/program.pdf", first.Headers.ETag);

        Assert.That((first.StatusCode, first.Headers.ETag!.IsWeak), Is.EqualTo((HttpStatusCode.OK, true)), "the printer dates each");
        Assert.That((again.StatusCode, again.Headers.ETag, printer.Printed), Is.EqualTo((HttpStatusCode.NotModified, first.Headers.ETag, 1)));
    }

    private sealed class Printer : IPdfPrinter
    {
        public int Printed { get; private set; }

        public bool IsHere => true;

        public Task<byte[]?> Print(string html, CancellationToken stop = default)
        {
            Printed++;
            return Task.FromResult<byte[]?>("%PDF-1.4"u8.ToArray());
        }
    }
}
