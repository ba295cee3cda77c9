package heed.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** Heed's commands that need neither server nor database. */
@Command(
        name = "heed",
        description = "Heed on the command line: no server, no database.",
        subcommands = {
            MailCommand.class,
            ReviewCommand.class,
            AuditCommand.class,
            FitCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(new FileOutputStream(FileDescriptor.out)).execute(arguments));
    }

    /** The commands, printing UTF-8 to the stream whatever the machine's own charset is. */
    static CommandLine commandLine(OutputStream out) {
        var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        return new CommandLine(new Main())
                .setOut(writer)
                .setParameterExceptionHandler(Main::refuse);
    }

    /** One sentence on what is wrong, and where more is said: no screenful of options. */
    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
