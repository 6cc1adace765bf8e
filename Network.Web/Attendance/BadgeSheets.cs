using System.Net;
using Network.Core.Attendance;
using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Web.Kommuner;

namespace Network.Web.Attendance;

/// <summary>Sheets of A4 with two by four badges. The style is the same file for the PDF and for who prints from a browser.</summary>
public sealed class BadgeSheets(KommuneList kommuner, SiteAddress site, IWebHostEnvironment environment)
{
    private const int OnSheet = 8;

    // The room of the words on a badge, in millimetres: see badges.css.
    private const double NameWidth = 83, NameHeight = 24, FromWidth = 54, FromHeight = 18;

    /// <summary>What stands on them.</summary>
    public async Task<IReadOnlyList<BadgeText>> Of(IEnumerable<Badge> badges, CancellationToken stop)
    {
        var catalogue = await kommuner.Get(stop);
        return [.. badges.Select(b => new BadgeText(b.Name, b.KommuneId is { } id ? catalogue.Find((int)id)?.Name ?? "" : b.Organisation ?? "", b.Code))];
    }

    /// <summary>A whole document that refers to nothing outside itself.</summary>
    public async Task<string> Html(Gathering gathering, IReadOnlyList<Badge> badges, CancellationToken stop)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("css/badges.css").CreateReadStream());
        var title = WebUtility.HtmlEncode($"{CheckInTexts.T["Badges"]}: {gathering.Title.In(Languages.Current)}");
        return $"""
            <!DOCTYPE html>
            <html lang="{Languages.Current.Code()}"><head><meta charset="utf-8"><title>{title}</title><style>{await reader.ReadToEndAsync(stop)}</style></head>
            <body><main>{Markup(gathering, await Of(badges, stop))}</main></body></html>
            """;
    }

    /// <summary>The sheets, one after the other.</summary>
    public string Markup(Gathering gathering, IReadOnlyList<BadgeText> badges) =>
        string.Concat(badges.Chunk(OnSheet).Select(sheet => $"""<section class="sheet">{string.Concat(sheet.Select(b => One(gathering, b)))}</section>"""));

    private string One(Gathering gathering, BadgeText badge)
    {
        string Safe(string value) => WebUtility.HtmlEncode(value);
        var (name, from) = (BadgeRules.Size(badge.Name, NameWidth, NameHeight), BadgeRules.Size(badge.From, FromWidth, FromHeight));
        return $"""
            <article class="badge"><p class="event">{Safe(gathering.Title.In(Languages.Current))}</p><h2 class="name pt-{name}">{Safe(badge.Name)}</h2>
            <p class="from pt-{Math.Min(from, name)}">{Safe(badge.From)}</p><p class="code">{CheckInCode.Show(badge.Code)}</p>
            <div class="square" role="img" aria-label="{Safe(CheckInTexts.T["SquareOf", badge.Name])}">{QrSquare.Of(site.Of(CheckInCode.AddressOf(badge.Code)))}</div></article>
            """;
    }
}

/// <summary>The words of a badge.</summary>
/// <param name="Name">Name.</param>
/// <param name="From">Kommune or organisation; empty where neither is known.</param>
/// <param name="Code">See <see cref="CheckInCode"/>.</param>
public sealed record BadgeText(string Name, string From, string Code);
