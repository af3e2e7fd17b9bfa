function __pilotage_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __pilotage_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __pilotage_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __pilotage_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __pilotage_parse_tokens -S
    set -l unparsed_tokens (__pilotage_tokens -pc)
    switch $unparsed_tokens[1]
    case 'pilotage'
        __pilotage_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'open'
            __pilotage_parse_subcommand 1 'essentials' 'version' 'h/help'
        case 'demo'
            __pilotage_parse_subcommand 1 'no-open' 'version' 'h/help'
        case 'new'
            __pilotage_parse_subcommand 1 'title=' 'organisation=' 'pilot=' 'stage=' 'playbook=' 'participant=+' 'version' 'h/help'
        case 'set'
            __pilotage_parse_subcommand 1 'title=' 'organisation=' 'pilot=' 'stage=' 'ballots-named=' 'as=' 'version' 'h/help'
        case 'participant'
            __pilotage_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __pilotage_parse_subcommand 2 'id=' 'observer' 'as=' 'version' 'h/help'
            case 'set'
                __pilotage_parse_subcommand 2 'name=' 'role=' 'title=' 'observer=' 'as=' 'version' 'h/help'
            case 'remove'
                __pilotage_parse_subcommand 2 'as=' 'version' 'h/help'
            end
        case 'answer'
            __pilotage_parse_subcommand 2 'level=' 'field=+' 'item=+' 'row=+' 'note=' 'reason=' 'dissent=+' 'as=' 'version' 'h/help'
        case 'vote'
            __pilotage_parse_subcommand 2 'as=' 'level=' 'comment=' 'version' 'h/help'
        case 'reveal'
            __pilotage_parse_subcommand -r 2 'all' 'as=' 'version' 'h/help'
        case 'action'
            __pilotage_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'add'
                __pilotage_parse_subcommand 2 'question=' 'owner=' 'due=' 'reaches=' 'status=' 'as=' 'version' 'h/help'
            case 'set'
                __pilotage_parse_subcommand 2 'question=' 'owner=' 'due=' 'reaches=' 'status=' 'text=' 'as=' 'version' 'h/help'
            case 'list'
                __pilotage_parse_subcommand 1 'on=' 'version' 'h/help'
            end
        case 'ask'
            __pilotage_parse_subcommand 1 'as=' 'version' 'h/help'
        case 'join'
            __pilotage_parse_subcommand 1 'as=' 'watch' 'version' 'h/help'
        case 'checkpoint'
            __pilotage_parse_subcommand 2 'as=' 'version' 'h/help'
        case 'merge'
            __pilotage_parse_subcommand 1 'prefer=' 'as=' 'version' 'h/help'
        case 'score'
            __pilotage_parse_subcommand 1 'format=' 'stage=' 'on=' 'suppose=+' 'stream' 'version' 'h/help'
        case 'explain'
            __pilotage_parse_subcommand 2 'stage=' 'on=' 'version' 'h/help'
        case 'gaps'
            __pilotage_parse_subcommand 1 'format=' 'limit=' 'stage=' 'on=' 'version' 'h/help'
        case 'gate'
            __pilotage_parse_subcommand 2 'on=' 'version' 'h/help'
        case 'forecast'
            __pilotage_parse_subcommand 1 'by=' 'format=' 'stage=' 'on=' 'version' 'h/help'
        case 'compare'
            __pilotage_parse_subcommand 2 'check' 'stage=' 'format=' 'version' 'h/help'
        case 'history'
            __pilotage_parse_subcommand 2 'format=' 'version' 'h/help'
        case 'export'
            __pilotage_parse_subcommand 1 'format=' 'output=' 'anonymous' 'stage=' 'on=' 'version' 'h/help'
        case 'validate'
            __pilotage_parse_subcommand -r 1 'version' 'h/help'
        case 'playbook'
            __pilotage_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __pilotage_parse_subcommand 0 'version' 'h/help'
            case 'show'
                __pilotage_parse_subcommand 1 'format=' 'version' 'h/help'
            case 'new'
                __pilotage_parse_subcommand 1 'version' 'h/help'
            case 'validate'
                __pilotage_parse_subcommand -r 1 'version' 'h/help'
            case 'upgrade'
                __pilotage_parse_subcommand 1 'playbook=' 'as=' 'version' 'h/help'
            end
        case 'themes'
            __pilotage_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __pilotage_parse_subcommand 0 'version' 'h/help'
            case 'show'
                __pilotage_parse_subcommand 1 'version' 'h/help'
            case 'validate'
                __pilotage_parse_subcommand -r 1 'version' 'h/help'
            end
        case 'schema'
            __pilotage_parse_subcommand 1 'version' 'h/help'
        case 'doctor'
            __pilotage_parse_subcommand 0 'version' 'h/help'
        case 'help'
            __pilotage_parse_subcommand -r 1 'version'
        end
    end
end

function __pilotage_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __pilotage_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __pilotage_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __pilotage_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__pilotage_tokens -p)
    if test -z "$(__pilotage_tokens -t)"
        set -l index (count (__pilotage_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'pilotage' -f
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'open' -d 'Open the workbench on a workshop; also just: pilotage DIR'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'demo' -d 'Write a filled-in sample workshop and open it.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'new' -d 'Make a workshop in a folder that is absent or empty.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'set' -d 'Change what a workshop is.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'participant' -d 'Add, change or remove who takes part.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'answer' -d 'Set the team answer to a question, in one save.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'vote' -d 'Cast a participant\'s private vote on a question.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'reveal' -d 'Copy the hidden ballots of questions into the record.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'action' -d 'Plan what is to be done, by whom and by when.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'ask' -d 'Go through a workshop, or one\'s ballots, as a plain dialogue.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'join' -d 'Follow the room on a terminal of your own, and vote in private.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'checkpoint' -d 'Keep a named copy of the workshop to compare with.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'merge' -d 'Take in the conflict copies that a syncing service left.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'score' -d 'Score a workshop.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'explain' -d 'Show how a figure came about, down to answers and fields.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'gaps' -d 'List the gaps in the order in which to close them.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'gate' -d 'Ask whether a gate is passed: status 0 passed, 1 blocked.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'forecast' -d 'Score the plan: what doing all that was promised brings.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'compare' -d 'Show what changed between two states of a workshop.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'history' -d 'Show who changed what and when, the earliest first.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'export' -d 'Write the summary of a workshop, to hand on.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'validate' -d 'Check files: status 0 sound, 1 faults, a line each.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'playbook' -d 'See, begin and check playbooks: the question banks.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'themes' -d 'See and check themes: the colours.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'schema' -d 'Print the JSON Schema (2020-12) of a kind of document.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'doctor' -d 'Try what this terminal can do: status 0 ready for the room, 1 not yet or not known.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage open" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage open" essentials' -l 'essentials' -d 'Only the questions of the stage\'s gate: half an hour.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage open" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage open" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage demo" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage demo" no-open' -l 'no-open' -d 'Only write it.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage demo" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage new" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" title' -l 'title' -d 'What the workshop is called.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" organisation' -l 'organisation' -d 'Whose workshop it is.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" pilot' -l 'pilot' -d 'What the AI pilot is to do.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" stage' -l 'stage' -d 'The stage of the pilot; else the playbook\'s first.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" playbook' -l 'playbook' -d 'The playbook: built in, from the config folder, or a file.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new"' -l 'participant' -d 'Who takes part; give it once for each.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage set" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" title' -l 'title' -d 'What the workshop is called.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" organisation' -l 'organisation' -d 'Whose workshop it is.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" pilot' -l 'pilot' -d 'What the AI pilot is to do.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" stage' -l 'stage' -d 'The stage of the pilot.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" ballots-named' -l 'ballots-named' -d 'Whether revealed ballots are shown with names.' -rfka 'yes no'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant" -eq 1' -fa 'add' -d 'Add a participant and print their id.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant" -eq 1' -fa 'set' -d 'Change a participant.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant" -eq 1' -fa 'remove' -d 'Remove a participant of whom no ballot is on record.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant add" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant add" id' -l 'id' -d 'Their id; else it is made of the name.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant add" observer' -l 'observer' -d 'They only watch.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant add" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant add" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant set" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant set" -eq 2' -fka '(__pilotage_custom_completion ---completion participant set -- positional@1 (count (__pilotage_tokens -pc)) (__pilotage_tokens -tC))'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" name' -l 'name' -d 'Their name; the id stays.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" role' -l 'role' -d 'Their role group, an id of the playbook\'s.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" title' -l 'title' -d 'Their title; empty takes it away.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" observer' -l 'observer' -d 'Whether they only watch.' -rfka 'yes no'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant remove" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage participant remove" -eq 2' -fka '(__pilotage_custom_completion ---completion participant remove -- positional@1 (count (__pilotage_tokens -pc)) (__pilotage_tokens -tC))'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant remove" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant remove" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage participant remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage answer" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage answer" -eq 2' -fka '(__pilotage_custom_completion ---completion answer -- positional@1 (count (__pilotage_tokens -pc)) (__pilotage_tokens -tC))'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" level' -l 'level' -d '0 to 4, unknown or notApplicable.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer"' -l 'field' -d 'Set a field; a list gets this one item.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer"' -l 'item' -d 'Add an item to a list.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer"' -l 'row' -d 'Add a row to a table; \\, is a comma, and id= empties the table.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" note' -l 'note' -d 'The team\'s note.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" reason' -l 'reason' -d 'Why the question is not applicable.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer"' -l 'dissent' -d 'A participant\'s dissent; without a why it is taken back.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage answer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage vote" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage vote" as' -l 'as' -d 'Who votes: a participant\'s id.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage vote" level' -l 'level' -d '0 to 4, or unknown.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage vote" comment' -l 'comment' -d 'A comment; empty takes it away, without this option it stays as long as the level does.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage vote" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage vote" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage reveal" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage reveal" all' -l 'all' -d 'Every question on which somebody has voted and that is not revealed yet.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage reveal" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage reveal" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage reveal" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action" -eq 1' -fa 'add' -d 'Add an action and print its id.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action" -eq 1' -fa 'set' -d 'Change an action.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action" -eq 1' -fa 'list' -d 'List the plan: what is to be done, by whom, by when.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action add" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" question' -l 'question' -d 'The question it serves.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" owner' -l 'owner' -d 'Who does it; the beginning of a participant\'s name is enough.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" due' -l 'due' -d 'When: a date such as 2026-12-11, +2w, +10d, +1m, fri or tomorrow.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" reaches' -l 'reaches' -d 'The level of its question it will reach, 0 to 4.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" status' -l 'status' -d 'One of parked, open, doing, done, dropped.' -rfka 'parked open doing done dropped'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action set" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" question' -l 'question' -d 'The question it serves.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" owner' -l 'owner' -d 'Who does it; the beginning of a participant\'s name is enough.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" due' -l 'due' -d 'When: a date such as 2026-12-11, +2w, +10d, +1m, fri or tomorrow.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" reaches' -l 'reaches' -d 'The level of its question it will reach, 0 to 4.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" status' -l 'status' -d 'One of parked, open, doing, done, dropped.' -rfka 'parked open doing done dropped'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" text' -l 'text' -d 'What is to be done.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage action list" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action list" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action list" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage action list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage ask" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage ask" as' -l 'as' -d 'A participant, for their ballots alone.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage ask" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage ask" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage join" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage join" as' -l 'as' -d 'Who you are: a participant\'s id.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage join" watch' -l 'watch' -d 'Only look on.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage join" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage join" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage checkpoint" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage checkpoint" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage checkpoint" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage checkpoint" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage merge" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage merge" prefer' -l 'prefer' -d 'What stands where both sides were changed: the record here, or the copy.' -rfka 'here copy'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage merge" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage merge" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage merge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage score" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" format' -l 'format' -d 'How to print it.' -rfka 'text json'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" stage' -l 'stage' -d 'Score against another stage than the workshop\'s own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score"' -l 'suppose' -d 'Take a question\'s supported level as given; repeatable.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" stream' -l 'stream' -d 'Score a line of standard input each, to standard output.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage score" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage explain" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage explain" stage' -l 'stage' -d 'Score against another stage than the workshop\'s own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage explain" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage explain" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage gaps" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" format' -l 'format' -d 'How to print them.' -rfka 'text json csv markdown'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" limit' -l 'limit' -d 'How many at most.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" stage' -l 'stage' -d 'Score against another stage than the workshop\'s own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gaps" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage gate" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gate" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gate" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage gate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage forecast" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" by' -l 'by' -d 'Up to which day the plan counts; else its last date.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" format' -l 'format' -d 'How to print it.' -rfka 'text json'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" stage' -l 'stage' -d 'Score against another stage than the workshop\'s own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage forecast" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage compare" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage compare" -eq 2' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage compare" check' -l 'check' -d 'Exit with 1 where a level fell or a gate is lost.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage compare" stage' -l 'stage' -d 'Score against another stage than the later state\'s.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage compare" format' -l 'format' -d 'How to print it.' -rfka 'text json'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage compare" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage history" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage history" -eq 2' -fka '(__pilotage_custom_completion ---completion history -- positional@1 (count (__pilotage_tokens -pc)) (__pilotage_tokens -tC))'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage history" format' -l 'format' -d 'How to print it.' -rfka 'text ndjson'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage history" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage history" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage export" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" format' -l 'format' -d 'What to write it as.' -rfka 'html markdown csv json ics'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" output' -l 'output' -d 'The file to write to, replaced if it is there; - is standard output.' -rF
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" anonymous' -l 'anonymous' -d 'Put Person 1, Person 2 in the place of names.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" stage' -l 'stage' -d 'Score against another stage than the workshop\'s own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" on' -l 'on' -d 'The day of scoring; else the day a checkpoint was taken, or today.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage validate" -ge 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage validate" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage validate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook" -eq 1' -fa 'list' -d 'List the playbooks, built in and your own.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook" -eq 1' -fa 'show' -d 'Print a playbook.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook" -eq 1' -fa 'new' -d 'Write a small playbook to begin your own with.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook" -eq 1' -fa 'validate' -d 'Check playbooks: status 0 sound, 1 faults, a line each.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook" -eq 1' -fa 'upgrade' -d 'Give a workshop a newer version of its playbook.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook list" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook show" format' -l 'format' -d 'How to print it.' -rfka 'text json'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook show" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook new" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook new" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook validate" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook validate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage playbook upgrade" -eq 1' -F
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook upgrade" playbook' -l 'playbook' -d 'The newer version\'s id or file; else the one of the same id, built in or your own.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook upgrade" as' -l 'as' -d 'Who makes the change, for the history; else the user.' -rfka ''
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook upgrade" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage playbook upgrade" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage themes" -eq 1' -fa 'list' -d 'List the themes, built in and your own.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage themes" -eq 1' -fa 'show' -d 'Print a theme\'s file, to begin your own with.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_positional "pilotage themes" -eq 1' -fa 'validate' -d 'Check themes: status 0 sound, 1 faults, a line each.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes list" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes show" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes validate" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage themes validate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage schema" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage doctor" version' -l 'version' -d 'Show the version.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'pilotage' -n '__pilotage_should_offer_completions_for_flags_or_options "pilotage help" version' -l 'version' -d 'Show the version.'
