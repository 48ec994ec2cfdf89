using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Web.Access;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

/// <summary>What [CA Behavior] and [One-Time Passwords] show of the faces.</summary>
public sealed class BehaviorFacesTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly PageContext context;

    public BehaviorFacesTests() => context = new(
        practiceCa: bench.Administration,
        more: services => services.AddSingleton<BehaviorEditor>().AddSingleton<ShownOnce>());

    public void Dispose()
    {
        context.Dispose();
        bench.Dispose();
    }

    [Fact]
    public void A_field_that_the_face_fixes_says_so_and_to_what()
    {
        bench.Administration.Change(new() { Face = CaFace.Ndes });

        var page = context.Open<BehaviorPage>(WorkbenchMenu.PracticeCaBehavior.Path);

        Assert.Equal("Ndes", page.Find("#Face option[selected]").GetAttribute("value"));
        Assert.Contains("Fixed by NDES: CA and two RAs of an NDES", HintOf("Certificates"), StringComparison.Ordinal);
        Assert.Contains("POSTPKIOperation, Renewal", HintOf("Capabilities"), StringComparison.Ordinal);
        Assert.Contains("Fixed by NDES: One-time passwords", HintOf("Challenge"), StringComparison.Ordinal);

        string HintOf(string field) => page.Find($"#{field}-hint").TextContent;
    }

    [Fact]
    public void As_plain_no_field_is_fixed_and_all_faces_are_described()
    {
        var page = context.Open<BehaviorPage>(WorkbenchMenu.PracticeCaBehavior.Path);

        Assert.DoesNotContain("Fixed by", page.Markup, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<CaFace>().Length, page.FindAll("h3").Count);
        Assert.Contains("/certsrv/mscep/mscep.dll", page.Markup, StringComparison.Ordinal);
        Assert.Contains("PracticeCA", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaFace.Plain, false)]
    [InlineData(CaFace.Ndes, false)]
    [InlineData(CaFace.DynamicChallenge, true)]
    public void Names_are_asked_for_where_passwords_are_for_one_device(CaFace face, bool asked)
    {
        bench.Administration.Change(new() { Face = face });

        var page = context.Open<OneTimePasswordsPage>(WorkbenchMenu.PracticeCaPasswords.Path);

        Assert.Equal(asked ? 1 : 0, page.FindAll("#ChallengeSubject").Count);
        Assert.Equal(face == CaFace.Plain, page.Markup.Contains("currently not required", StringComparison.Ordinal));
    }
}
