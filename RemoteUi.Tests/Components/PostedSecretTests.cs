using RemoteUi.Core;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Pages.SettingsRegistration.Users;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

/// <summary>Checks that forms hold secrets as a type that no log or page shows by accident.</summary>
public class PostedSecretTests
{
    private static readonly Secret Typed = new("hunter2");

    public static TheoryData<object> Forms =>
    [
        new KeyAndCertificateForm { ChallengePassword = Typed }, new AutoRequestForm
        {
            KeyAndCertificate = new() { ChallengePassword = Typed },
        },
        new UserForm { Password = Typed, PasswordAgain = Typed }, new BehaviorForm { FixedPassword = Typed },
        new OwnCaForm { FilePassword = Typed },
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_in_a_form_prints_as_three_stars(object form)
    {
        Assert.Contains("***", form.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", form.ToString(), StringComparison.Ordinal);
    }
}
