using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>The page of a leader's invitation: in the form that the kommune is written to in.</summary>
public sealed class SpeaksLeadersLanguageAttribute : SpeaksAttribute
{
    protected override async Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        (await services.GetRequiredService<LeaderPageStore>().Find(token, stop))?.Language;
}
