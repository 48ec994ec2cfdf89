using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

public class ProfileFormTests
{
    private readonly ProfileForm form = ProfileForm.From(new CertificateProfile());

    [Fact]
    public void An_unchanged_form_equals_the_current_profile() => Assert.Equal(
        form, ProfileForm.From(form.Check(new CertificateProfile()).Value!));

    [Theory]
    [InlineData("1", "Minutes", 1)]
    [InlineData("36500", "Days", 52_560_000)]
    [InlineData("876000", "Hours", 52_560_000)]
    [InlineData("", "Days", null)]
    public void A_validity_of_a_minute_to_100_years_is_accepted(string amount, string unit, int? minutes)
    {
        (form.Validity, form.ValidityUnit) = (amount, unit);

        var checkedForm = form.Check(new());

        Assert.Equal(minutes is { } number ? TimeSpan.FromMinutes(number) : null, checkedForm.Value!.Validity);
    }

    [Theory]
    [InlineData("0", "Minutes")]
    [InlineData("36501", "Days")]
    [InlineData("876001", "Hours")]
    [InlineData("x", "Days")]
    public void Any_other_validity_breaks_a_rule(string amount, string unit)
    {
        (form.Validity, form.ValidityUnit) = (amount, unit);

        Assert.Equal([(nameof(form.Validity), Rules.NotInRange)], Broken());
    }

    [Theory]
    [InlineData(90, "90", "Minutes")]
    [InlineData(120, "2", "Hours")]
    [InlineData(2880, "2", "Days")]
    public void A_validity_is_shown_in_the_largest_unit(int minutes, string amount, string unit)
    {
        var shown = ProfileForm.From(new() { Validity = TimeSpan.FromMinutes(minutes) });

        Assert.Equal((amount, unit), (shown.Validity, shown.ValidityUnit));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("525600", true)]
    [InlineData("525601", false)]
    [InlineData("-1", false)]
    public void A_backdating_of_up_to_a_year_is_accepted(string minutes, bool accepted)
    {
        form.Backdating = minutes;

        Assert.Equal(accepted ? [] : [(nameof(form.Backdating), Rules.NotInRange)], Broken());
    }

    [Fact]
    public void Chosen_usages_are_those_that_are_selected()
    {
        (form.KeyUsage, form.DigitalSignature) = ("Chosen", false);
        Assert.Equal([(nameof(form.KeyUsage), Rules.NoKeyUsage)], Broken());

        (form.NonRepudiation, form.KeyAgreement) = (true, true);

        Assert.Equal(
            X509KeyUsageFlags.NonRepudiation | X509KeyUsageFlags.KeyAgreement,
            form.Check(new()).Value!.ChosenKeyUsages);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1.3.6.1.5.5.7.3.1;1.3.6.1.5.5.7.3.2", true)]
    [InlineData("clientAuth", false)]
    [InlineData("3.1", false)]
    [InlineData("1.40", false)]
    [InlineData("1", false)]
    [InlineData("1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 1.15 1.16", true)]
    [InlineData("1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 1.15 1.16 1.17", false)]
    public void Extended_usages_are_object_identifiers(string typed, bool accepted)
    {
        (form.ExtendedKeyUsage, form.ExtendedKeyUsages) = ("Chosen", typed);

        Assert.Equal(accepted ? [] : [(nameof(form.ExtendedKeyUsages), Rules.NotObjectIdentifiers)], Broken());
    }

    private IEnumerable<(string, string)> Broken() =>
        form.Check(new()).Violations.Select(violation => (violation.Field, violation.Rule));
}
