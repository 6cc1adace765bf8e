using System.Reflection;
using System.Text.RegularExpressions;
using Network.Data;
using Network.Tests.Architecture;
using NUnit.Framework;

namespace Network.Tests.Statements;

/// <summary>No statement can hide from the other tests: SQL stands in fields of Network.Data and nowhere else.</summary>
[TestFixture]
public sealed partial class NoOtherSqlTests
{
    private static readonly Sql s_hidden = new("SELECT 1");

    [Test]
    public void Statements_are_static_readonly_fields_of_Network_Data()
    {
        // A statement that is handed on lives in the compiler's own types, which Product.Types leaves out.
        var loose = Product.Assemblies.SelectMany(Product.Types).SelectMany(AllStatements.FieldsOfSql)
            .Where(f => f.FieldType != typeof(Sql) || !f.IsStatic || !f.IsInitOnly || f.DeclaringType!.Assembly != Product.Data);
        Assert.That(loose.Select(f => $"{f.DeclaringType}.{f.Name}"), Is.Empty);
    }

    [Test]
    public void Statements_are_made_nowhere_else() =>
        Assert.That(Product.Assemblies.SelectMany(Instructions.MethodsOf).Where(m => !HoldsStatements(m) && MakesStatement(m)).Select(NameOf), Is.Empty);

    [Test]
    public void No_other_text_is_SQL()
    {
        var texts = from assembly in Product.Assemblies
                    from method in Instructions.MethodsOf(assembly)
                    where !HoldsStatements(method)
                    from text in Instructions.TextsIn(method)
                    where LooksLikeSql().IsMatch(text)
                    select $"{NameOf(method)}: {text}";
        Assert.That(texts, Is.Empty);
    }

    [Test]
    public void No_statement_is_pieced_together()
    {
        var joins = from method in Instructions.MethodsOf(Product.Data)
                    where HoldsStatements(method)
                    from call in Instructions.CallsIn(method)
                    where call.DeclaringType == typeof(string) || call.DeclaringType == typeof(System.Runtime.CompilerServices.DefaultInterpolatedStringHandler)
                    select $"{NameOf(method)} calls {call.Name}";
        Assert.That(joins, Is.Empty);
    }

    [Test]
    public void A_hidden_statement_would_be_seen()
    {
        var here = Instructions.MethodsOf(typeof(NoOtherSqlTests).Assembly).Where(m => m.DeclaringType == typeof(NoOtherSqlTests)).ToList();

        Assert.That(MakesStatement(here.Single(m => m.Name == nameof(Hidden))));
        Assert.That(Instructions.TextsIn(here.Single(m => m.Name == nameof(Hidden))), Has.Some.Matches<string>(LooksLikeSql().IsMatch));
        Assert.That(HoldsStatements(here.Single(m => m.Name == ".cctor")));
        Assert.That(s_hidden.For(DatabaseProvider.Sqlite), Is.EqualTo("SELECT 1"));
    }

    private static Sql Hidden() => new("\n  UPDATE Person SET Name = Name");

    private static bool HoldsStatements(MethodBase method) =>
        method.Name == ".cctor" && AllStatements.FieldsOfSql(method.DeclaringType!).Any();

    private static bool MakesStatement(MethodBase method) =>
        Instructions.CallsIn(method).Any(c => c.IsConstructor && c.DeclaringType == typeof(Sql)) && method.DeclaringType != typeof(Sql);

    private static string NameOf(MethodBase method) => $"{method.DeclaringType}.{method.Name}";

    // Capitals only: these words also begin sentences.
    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|MERGE|PRAGMA|DECLARE|EXEC|WITH)\s")]
    private static partial Regex LooksLikeSql();
}
