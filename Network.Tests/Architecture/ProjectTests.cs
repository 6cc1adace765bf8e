using System.Reflection;
using System.Xml.Linq;
using NUnit.Framework;

namespace Network.Tests.Architecture;

[TestFixture]
public sealed class ProjectTests
{
    [TestCase("Network.Core", "")]
    [TestCase("Network.Data", "Network.Core")]
    [TestCase("Network.Jobs", "Network.Data")]
    [TestCase("Network.Web", "Network.Jobs")]
    public void Projects_point_one_way(string project, string to)
    {
        var file = XDocument.Load(Path.Combine(Product.Root, project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.That(string.Join(' ', references), Is.EqualTo(to));
    }

    [TestCase("Network.Core", "Microsoft.AspNetCore|Microsoft.Data|System.Data|System.Net|Microsoft.Extensions.Hosting|Dapper|Quartz")]
    [TestCase("Network.Data", "Microsoft.AspNetCore|System.Net|Quartz|Markdig|FluentValidation")]
    [TestCase("Network.Jobs", "Microsoft.AspNetCore|Dapper|Microsoft.Data")]
    [TestCase("Network.Web", "Dapper|Microsoft.Data")]
    public void A_project_knows_nothing_of_what_is_not_its_own(string project, string foreign)
    {
        var uses = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!);
        var allowed = new[] { "System.Net.Primitives", "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Cryptography.Internal" };
        Assert.That(uses.Where(a => foreign.Split('|').Any(f => a == f || a.StartsWith(f + ".", StringComparison.Ordinal))).Except(allowed), Is.Empty);
    }

    // The compiler takes such a name for the namespace wherever both are in sight.
    [Test]
    public void No_type_bears_the_name_of_a_part_of_a_namespace()
    {
        var types = Product.Assemblies.Append(typeof(ProjectTests).Assembly).SelectMany(Product.Types).ToList();
        var parts = types.SelectMany(t => t.Namespace?.Split('.') ?? []).ToHashSet();
        Assert.That(types.Where(t => t.Namespace is not null && !t.IsNested && parts.Contains(t.Name.Split('`')[0])).Select(t => t.FullName), Is.Empty);
    }

    [Test]
    public void No_folder_is_named_after_what_holds_everything()
    {
        var folders = Product.Files(".cs", ".cshtml").SelectMany(f => f.Split('/')[1..^1]).Distinct();
        Assert.That(folders.Intersect(["Helpers", "Utils", "Common", "Services", "Managers", "Models", "Shared"]), Is.SubsetOf(["Shared"]));
    }
}
