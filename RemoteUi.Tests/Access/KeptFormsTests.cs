using System.Reflection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Access;

namespace RemoteUi.Tests.Access;

public class KeptFormsTests
{
    private static readonly KeyValuePair<string, string>[] Typed =
        [new("Form.KeyName", "lobby"), new("Form.ChallengePassword", "hunter2"), new("_handler", "request")];

    private readonly FakeTimeProvider clock = new(ARequest.Noon);

    [Fact]
    public void A_form_is_given_back_once_to_the_user_who_typed_it()
    {
        var forms = new KeptForms(clock);
        var name = forms.Keep("anna", Typed)!;

        Assert.Null(forms.Take(name, "boris"));
        Assert.Null(forms.Take(name, null));
        Assert.Null(forms.Take("0123", "anna"));
        Assert.Equal([new("Form.KeyName", "lobby")], forms.Take(name, "anna")!);
        Assert.Null(forms.Take(name, "anna"));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void A_form_is_kept_for_15_minutes(int minutes, bool isKept)
    {
        var forms = new KeptForms(clock);
        var name = forms.Keep("anna", Typed)!;
        clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(isKept, forms.Take(name, "anna") is not null);
    }

    [Theory]
    [InlineData(KeptForms.MaxCharacters - 1, true)]
    [InlineData(KeptForms.MaxCharacters, false)]
    public void A_form_that_is_too_large_is_not_kept(int length, bool isKept) =>
        Assert.Equal(isKept, new KeptForms(clock).Keep("anna", [new("a", new string('x', length))]) is not null);

    [Fact]
    public void The_oldest_form_makes_room()
    {
        var forms = new KeptForms(clock);
        var first = forms.Keep("anna", Typed)!;
        for (var i = 0; i < KeptForms.MaxForms; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.NotNull(forms.Keep("boris", Typed));
        }

        Assert.Null(forms.Take(first, "anna"));
    }

    /// <summary>Secrets are recognized by their names: every secret of a form has one that is never kept.</summary>
    [Fact]
    public void No_property_that_is_a_secret_is_kept()
    {
        var secrets = new[] { typeof(KeyAndCertificateForm).Assembly, typeof(KeptForms).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetProperties(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(Secret))
            .Select(property => property.Name)
            .Distinct()
            .ToList();

        Assert.Contains("ChallengePassword", secrets);
        Assert.DoesNotContain(secrets, KeptForms.IsKept);
    }
}
