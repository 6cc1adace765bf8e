using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Network.Data.Access;

namespace Network.Web.Operations;

/// <summary>
/// Gives ASP.NET Core's data protection its keys from the database. Its interface knows no waiting, so these wait for the store; that is
/// at start and once in some weeks.
/// </summary>
internal sealed class KeyRing(DataProtectionKeyStore store) : IXmlRepository
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DataProtectionKeyStore>().AddSingleton<KeyRing>();
        services.AddDataProtection().SetApplicationName("Network");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, keys) => options.XmlRepository = keys);
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.All().GetAwaiter().GetResult().Select(x => XElement.Parse(x))];

    public void StoreElement(XElement element, string friendlyName) =>
        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
