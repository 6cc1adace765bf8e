using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>The page of a series: in its member's language.</summary>
public sealed class SpeaksMembersLanguageAttribute : SpeaksAttribute
{
    protected override async Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        (await services.GetRequiredService<SeriesStore>().Find(token, stop))?.Member.Language;
}
