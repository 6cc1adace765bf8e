using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>A page behind the link of a registration: in the language that it was made in.</summary>
public sealed class SpeaksRegisteredLanguageAttribute : SpeaksAttribute
{
    protected override Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        services.GetRequiredService<MyRegistrationStore>().LanguageOf(token, stop);
}
